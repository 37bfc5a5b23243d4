/**
 * A real OpenID provider, for tests: a process of its own on loopback. It prints its address, and signs anyone in under the name that they type;
 * the address that it tells is that name, checked unless it begins with "unchecked".
 */
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const [, , redirectUri] = process.argv;
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'tallystick', client_secret: 'a secret of the test', redirect_uris: [redirectUri] },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: id.replace('unchecked-', ''),
        email_verified: !id.startsWith('unchecked-'),
      }),
    }),
  });
  server.on('request', provider.callback());
  console.log(issuer);
});
