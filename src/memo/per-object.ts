/**
 * What is made of an object, made when it is first asked for and kept as long as the object lives. The object must
 * not change afterwards.
 */
export function perObject<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    let found = made.get(key)
    if (!found) {
      found = { value: make(key) }
      made.set(key, found)
    }
    return found.value
  }
}
