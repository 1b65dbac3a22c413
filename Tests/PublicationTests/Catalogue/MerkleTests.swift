import Testing

import Publication

@Suite("The tree of RFC 6962")
struct MerkleTests {
  /// The leaves of Certificate Transparency's own reference test.
  static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
    [
      0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e,
      0x6f,
    ],
  ]

  static let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  @Test("the roots are those of Certificate Transparency's reference test", arguments: 0...8)
  func reference(size: Int) {
    let tree = MerkleTree(leaves: Self.leaves.prefix(size).map(MerkleHash.leaf))
    #expect(tree.root.hex == Self.roots[size])
    let whole = MerkleTree(leaves: Self.leaves.map(MerkleHash.leaf))
    #expect(whole.root(of: size).hex == Self.roots[size])
  }

  @Test("every leaf's path leads to the root, and to no other from another place")
  func paths() throws {
    let leaves = (0..<300).map { MerkleHash.leaf(Array("第\($0)份".utf8)) }
    for size in [1, 2, 3, 7, 8, 9, 255, 256, 257, 300] {
      let tree = MerkleTree(leaves: Array(leaves.prefix(size)))
      for index in 0..<size {
        let path = tree.path(of: index)
        func root(_ leaf: MerkleHash, _ index: Int, _ path: [MerkleHash]) -> MerkleHash? {
          MerkleTree.root(of: leaf, index: index, size: size, path: path)
        }
        #expect(root(leaves[index], index, path) == tree.root)
        #expect(root(leaves[(index + 1) % 300], index, path) != tree.root)
        #expect(root(leaves[index], (index + 1) % size, path) != tree.root || size == 1)
        #expect(root(leaves[index], index, path + [leaves[0]]) == nil)
        if !path.isEmpty { #expect(root(leaves[index], index, path.dropLast()) == nil) }
      }
    }
  }

  @Test("a leaf's bytes can't pass for a node's")
  func prefixes() {
    let (a, b) = (MerkleHash.leaf([1]), MerkleHash.leaf([2]))
    #expect(MerkleHash.leaf(a.bytes + b.bytes) != MerkleHash.node(a, b))
  }
}
