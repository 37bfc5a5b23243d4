/** What the address of any page may say of a sign-in elsewhere that was refused. */
export function refusalSearch({ refused }: Record<string, unknown>): { readonly refused?: 'openid' } {
  return refused === 'openid' ? { refused } : {};
}
