// tests come with their module
