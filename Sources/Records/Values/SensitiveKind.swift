/// What a finding of screening is: something that must not be published unseen.
package enum SensitiveKind: String, Sendable, CaseIterable {
  /// 公民身份号码.
  case id
  /// 手机号码.
  case mobile
  /// 固定电话.
  case landline
  /// 银行卡号.
  case bank
  /// 电子邮箱.
  case email
  /// 车牌号.
  case plate
  /// 护照、通行证号.
  case passport
  /// 统一社会信用代码.
  case creditCode = "credit-code"
  /// 家庭住址.
  case address
  /// 未成年人姓名.
  case minor
  /// 非公职人员的姓名，与敏感词相邻.
  case sensitive
  /// 密级标志 (秘密★): never published, whoever decides.
  case secrecy
  /// 本单位的词表.
  case word

  package var chinese: String {
    switch self {
    case .id: "身份证号"
    case .mobile: "手机号码"
    case .landline: "固定电话"
    case .bank: "银行卡号"
    case .email: "电子邮箱"
    case .plate: "车牌号"
    case .passport: "护照、通行证号"
    case .creditCode: "统一社会信用代码"
    case .address: "住址"
    case .minor: "未成年人姓名"
    case .sensitive: "个人敏感信息"
    case .secrecy: "密级标志"
    case .word: "词表用词"
    }
  }
}
