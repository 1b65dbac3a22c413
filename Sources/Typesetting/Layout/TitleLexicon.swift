/// Words that titles of official letters are made of, so that a title is never broken inside one.
enum TitleLexicon {
  /// Length in scalars of the longest known word that begins at `index`; 1 when none does.
  static func longestWord(at index: Int, in scalars: [Unicode.Scalar]) -> Int {
    let limit = min(longest, scalars.count - index)
    guard limit >= 2 else { return 1 }
    for length in stride(from: limit, through: 2, by: -1) {
      var key = ""
      key.unicodeScalars.append(contentsOf: scalars[index..<(index + length)])
      if words.contains(key) { return length }
    }
    return 1
  }

  private static let longest = 8
  private static let words = Set(
    """
    关于 对于 人民代表大会 人民代表 代表大会 常务委员会 委员会 政协 政治协商会议 全国 会议 第一次 第二次 第三次 第四次
    第五次 第六次 第七次 第八次 第一届 第二届 第三届 第四届 第五届 第六届 第七届 第八届 第九届 第十届 建议 提案 答复
    再次答复 会办意见 协办意见 会办 协办 意见 代表 委员 加快 推进 推动 促进 加强 完善 优化 提升 提高 改善 改进 建立 健全
    构建 打造 规范 支持 鼓励 扩大 深化 强化 落实 实施 开展 进一步 我市 我县 我区 我省 全市 全县 全区 城乡 城区 城市 乡村
    农村 农业 社区 居家 养老 服务 体系 建设 发展 管理 治理 整治 改造 保护 利用 保障 供给 设施 设备 资源 环境 生态 水环境
    河道 水库 灌区 供水 排水 雨污 分流 污水 垃圾 分类 交通 道路 公共 公交 停车 停车场 充电 电动 自行车 电动自行车 消防 安全
    监管 监督 执法 法治 司法 调解 矛盾 纠纷 化解 科技 创新 研发 投入 企业 产业 园区 高新 技术 成果 转化 人才 引进 培养 教育
    学校 校园 周边 学生 学前 托育 医疗 卫生 健康 医生 乡村医生 队伍 基层 医院 药品 疾病 防控 就业 创业 社会 保险 住房 老旧
    小区 物业 电梯 加装 商务 商业 消费 市场 菜市场 农贸 餐饮 外贸 跨境 电商 电子商务 跨境电商 冷链 物流 夜间 经济 夜经济 流通
    品牌 老字号 文化 旅游 文旅 融合 信息 信息化 数字 数字化 智慧 智能 平台 数据 网络 网格 社会治安 治安 反诈 诈骗 预防 打击
    群众 居民 市民 老年人 老年 儿童 青少年 残疾人 妇女 权益 民生 实事 工程 项目 资金 补贴 政策 机制 制度 标准 规划 试点 示范 清单 政策清单 目录 一览表 统计表 计划表 分工表
    问题 情况 工作 办理 研究 制定 出台 条例 办法 措施 方案 行动 能力 水平 质量 高质量 绿色 低碳 能源 新能源 节水 灌溉 防洪
    排涝 工业 制造 制造业 中小 中小企业 民营 民营经济 营商环境 审批 政务 便民 助餐 幸福 片区 老城区 历史 街区 更新 城市更新
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
