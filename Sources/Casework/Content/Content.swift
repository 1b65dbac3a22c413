package import Records

/// The content digest: what passes the gates, whatever its files look like.
///
/// SHA-256 over a length-prefixed list (`CanonicalBytes.list`) of the items below, in that order.
/// Not covered: proposers' phones and addresses; what the office file says of its people beyond
/// what the sign-off sheet prints (abilities, serving dates, stand-ins); its other people, chains
/// and class sets, default decision, word rules and procedure; number and dates, which issuing
/// gives.
package enum Content {
  /// What the digest covers, in the list's order.
  package enum Item: String, Sendable, CaseIterable {
    /// The words `fuwen-content-1`: another list gets another number.
    case version
    /// The case's id.
    case caseID
    /// The reply's id.
    case replyID
    /// The matter, whole.
    case matter
    /// The proposers in printed order, without phones and addresses.
    case proposers
    /// Role, dates, lead and joint units.
    case handling
    /// The reply, whole, with class and disclosure.
    case reply
    /// The letterhead, whole.
    case letterhead
    /// Each image that the letterhead names: its path and its bytes' digest, by path.
    case images
    /// The chain that the letter passes, whole.
    case chain
    /// The office's id, name, short name and labels.
    case officeName
    /// How the office's letters read.
    case writing
    /// Who gets copies.
    case recipients
    /// The class set that the reply names; nothing when the office has none of that name.
    case classSet
    /// The drafter and the people of the chain's seats: names, posts and sections, as the sign-off
    /// sheet prints them.
    case people
    /// The text of the letters without number and dates, one by one.
    case composedTexts
  }

  /// - Parameters:
  ///   - images: the letterhead's image files; their order doesn't matter.
  ///   - composedTexts: what the letters say (`LetterComposer.signedTexts`), so that a newer
  ///     program can't change the wording of what was approved.
  package static func digest(
    caseRecord: CaseRecord, draft: Draft, letterhead: Letterhead,
    images: [(path: String, digest: Digest)], chain: Chain, office: Office,
    composedTexts: [String]
  ) -> Digest {
    let items = Item.allCases.map { item -> [UInt8] in
      switch item {
      case .version: text("fuwen-content-1")
      case .caseID: text(caseRecord.id.text)
      case .replyID: text(draft.id.text)
      case .matter: CanonicalBytes.of(caseRecord.matter.node)
      case .proposers:
        list(caseRecord.withoutPersonalData.proposersInPrintedOrder.map(\.node))
      case .handling: CanonicalBytes.of(caseRecord.handling.node)
      case .reply: draft.canonicalBytes
      case .letterhead: letterhead.canonicalBytes
      case .images:
        CanonicalBytes.list(
          images.sorted { ($0.path, $0.digest.hex) < ($1.path, $1.digest.hex) }
            .flatMap { [text($0.path), text($0.digest.hex)] })
      case .chain: CanonicalBytes.of(chain.node)
      case .officeName: CanonicalBytes.of(naming(office))
      case .writing: CanonicalBytes.of(office.writing.node)
      case .recipients: list(office.recipients.map(\.node))
      case .classSet: list(office.classSets.filter { $0.id == draft.classSet }.map(\.node))
      case .people: list(people(of: chain, drafter: draft.drafter, in: office))
      case .composedTexts: CanonicalBytes.list(composedTexts.map(text))
      }
    }
    return Digest(of: CanonicalBytes.list(items))
  }

  /// The digest of frozen records, which bring their own chain and office.
  package static func digest(
    _ records: FrozenRecords, images: [(path: String, digest: Digest)], composedTexts: [String]
  ) -> Digest {
    digest(
      caseRecord: records.caseRecord, draft: records.draft, letterhead: records.letterhead,
      images: images, chain: records.chain, office: records.office.office,
      composedTexts: composedTexts)
  }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func list(_ nodes: [XMLNode]) -> [UInt8] {
    CanonicalBytes.list(nodes.map { CanonicalBytes.of($0) })
  }

  private static func naming(_ office: Office) -> XMLNode {
    var children = [XMLNode("name", text: office.name)]
    if let short = office.shortName { children.append(XMLNode("shortName", text: short)) }
    for term in Office.Term.allCases {
      // A label equal to the usual word prints the same but is another record.
      if let label = office.labels[term] {
        children.append(XMLNode("label", [.init("term", term.rawValue)], text: label))
      }
    }
    return XMLNode("office", [.init("id", office.id)], children: children)
  }

  private static func people(of chain: Chain, drafter: PersonID, in office: Office) -> [XMLNode] {
    let named = [drafter] + chain.gates.flatMap { $0.seats.flatMap(\.people) }
    return named.map { id in
      guard let person = office.person(id) else {
        return XMLNode("person", [.init("id", id.text)])
      }
      var attributes: [XMLNode.Attribute] = [.init("id", id.text)]
      if let section = person.section {
        let name = office.sections.first { $0.id == section }?.name ?? section
        attributes.append(.init("section", name))
      }
      if let post = person.post { attributes.append(.init("post", post)) }
      return XMLNode("person", attributes, text: person.name)
    }
  }
}
