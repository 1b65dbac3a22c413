private import Glibc
internal import Records

// Reads records as far as the schema, or all the way, and makes nothing of them: what the schema
// race measures. In the package only while FUWEN_BENCHMARKS is set.

let arguments = CommandLine.arguments
guard arguments.count > 3, ["schema", "full"].contains(arguments[1]) else {
  print("usage: SchemaStage schema|full SCHEMAS-FOLDER FILE…")
  exit(64)
}
let reachesRules = arguments[1] == "full"
var refused = 0
do {
  let reader = try RecordReader(schemas: arguments[2])
  for path in arguments.dropFirst(3) {
    do {
      if reachesRules {
        _ = try reader.readAny(path: path)
      } else {
        try reader.schemaStage(path: path)
      }
    } catch {
      refused += 1
      print("\(path): \(error)")
    }
  }
} catch {
  print("\(error)")
  exit(70)
}
exit(refused == 0 ? 0 : 1)
