/// A column that a ledger can show; `rawValue` is the office file's word.
package enum LedgerField: String, Sendable, CaseIterable {
  case id, number, kind, level, session, origin, title, topic, labels, supervisor
  case proposer, cosigners
  case proposerCount = "proposer-count"
  case role
  case leadUnit = "lead-unit"
  case jointUnits = "joint-units"
  case assignedBy = "assigned-by"
  case given, accepted, due
  case nextDue = "next-due"
  case nextTask = "next-task"
  case state, round
  case plan, endorsement
  case leadLeader = "lead-leader"
  case handlingLeader = "handling-leader"
  case section
  case jointSections = "joint-sections"
  case handler
  case internalDue = "internal-due"
  /// The office's own assignment fields, one after another.
  case fields
  case contacts
  case faceToFace = "face-to-face"
  case firstContact = "first-contact"
  case lastContact = "last-contact"
  case views
  case opinions
  case resultClass = "class"
  case disclosure
  case disclosureReason = "disclosure-reason"
  case documentNumber = "document-number"
  case signed, issued, sent
  case satisfactionResult = "satisfaction-result"
  case satisfactionAttitude = "satisfaction-attitude"
  case rounds
  case points
  case pointOutcomes = "point-outcomes"
  case commitments
  case openCommitments = "open-commitments"
  case published, address
  case archived
  case stages
  case reminders
  case remarks

  /// The header where an office says nothing.
  package var usual: String {
    switch self {
    case .id: "案号"
    case .number: "编号"
    case .kind: "类别"
    case .level: "层级"
    case .session: "届次"
    case .origin: "来源"
    case .title: "标题"
    case .topic: "主题"
    case .labels: "标签"
    case .supervisor: "督办领导"
    case .proposer: "领衔"
    case .cosigners: "联名"
    case .proposerCount: "人数"
    case .role: "承办方式"
    case .leadUnit: "主办单位"
    case .jointUnits: "会办单位"
    case .assignedBy: "交办机关"
    case .given: "交办日期"
    case .accepted: "签收日期"
    case .due: "办理时限"
    case .nextDue: "最近时限"
    case .nextTask: "待办事项"
    case .state: "进度"
    case .round: "轮次"
    case .plan: "拟办意见"
    case .endorsement: "阅批意见"
    case .leadLeader: "牵头领导"
    case .handlingLeader: "领办领导"
    case .section: "承办科室"
    case .jointSections: "协办科室"
    case .handler: "承办人"
    case .internalDue: "内部时限"
    case .fields: "办理要求"
    case .contacts: "沟通次数"
    case .faceToFace: "见面次数"
    case .firstContact: "首次沟通"
    case .lastContact: "最近沟通"
    case .views: "征求意见结果"
    case .opinions: "会办意见"
    case .resultClass: "办理结果"
    case .disclosure: "公开属性"
    case .disclosureReason: "不公开理由"
    case .documentNumber: "发文字号"
    case .signed: "成文日期"
    case .issued: "印发日期"
    case .sent: "送达日期"
    case .satisfactionResult: "对结果"
    case .satisfactionAttitude: "对态度"
    case .rounds: "重办次数"
    case .points: "所提要点"
    case .pointOutcomes: "采纳情况"
    case .commitments: "承诺事项"
    case .openCommitments: "未了承诺"
    case .published: "公开日期"
    case .address: "公开网址"
    case .archived: "归档日期"
    case .stages: "办理阶段"
    case .reminders: "催办次数"
    case .remarks: "备注"
    }
  }
}
