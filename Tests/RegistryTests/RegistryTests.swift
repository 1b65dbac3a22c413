import Testing

@Suite("Registry")
struct RegistryTests {}
