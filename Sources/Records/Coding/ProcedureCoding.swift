extension Procedure {
  package init(node: XMLNode) { self.init() }
  package var node: XMLNode { XMLNode("procedure") }
}
