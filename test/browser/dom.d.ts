// What tests run inside the page knows the page's own types.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
