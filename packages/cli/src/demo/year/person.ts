/** What the API answers. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Someone who lives through the year, and asks the API in their own name. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Asks, and gives the answer whatever it is. @param path below /api/v1 */
  ask<Body = unknown>(method: string, path: string, body?: object): Promise<Answer<Body>>;
  /** Asks, and gives what came. @throws Error where it is refused */
  say<Body = unknown>(method: string, path: string, body?: object): Promise<Body>;
  /** Asks for a file. */
  fetch(path: string): Promise<Response>;
}

/** How someone comes in: by a link, with a password. */
export interface Entering {
  /** Of the server. */
  readonly url: string;
  /** The secret of the link: what stands behind its #. */
  readonly link: string;
  readonly password: string;
  readonly name: string;
  readonly email: string;
  /** Of whoever sets the installation up. */
  readonly organisation?: string;
  /** Reads the clock of the server, ms. */
  readonly now: () => number;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const DAY_MS = 86_400_000;
/** How long a token opens anything, days; a year of an agreement takes longer, so that one is made anew on the way. */
const TOKEN_DAYS = 366;

/** Takes an invitation, and gives the person, who works with a token of their own and signs in anew before that is over. */
export async function enter(entering: Entering): Promise<Person> {
  const { url, name, email, link: token, password, organisation, now } = entering;
  const api = `${url}/api/v1`;
  const given = { token, password, name, email, ...(organisation === undefined ? {} : { organisation }) };
  let { id, token: current } = await tokenAt(api, '/invitations/accept', given);
  let madeAt = now();
  const send = async (method: string, path: string, body?: object) => {
    if (now() - madeAt > (TOKEN_DAYS - 1) * DAY_MS) {
      ({ id, token: current } = await tokenAt(api, '/session', { email, password }));
      madeAt = now();
    }
    return fetch(`${api}${path}`, {
      method,
      headers: { authorization: `Bearer ${current}`, ...(body === undefined ? {} : JSON_TYPE) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };
  const ask = async <Body>(method: string, path: string, body?: object): Promise<Answer<Body>> => {
    const response = await send(method, path, body);
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  return {
    ...{ id, name, email, ask },
    fetch: (path) => send('GET', path),
    say: async <Body>(method: string, path: string, body?: object) => {
      const answer = await ask<Body>(method, path, body);
      if (answer.status < 300) return answer.body;
      throw new Error(`${name}: ${method} ${path} ${answer.status} ${JSON.stringify(answer.body)}`);
    },
  };
}

/** Signs in, and has a token made that may do all that the person may. */
async function tokenAt(
  api: string,
  door: string,
  given: object,
): Promise<{ readonly id: string; readonly token: string }> {
  const entered = await fetch(`${api}${door}`, {
    ...{ method: 'POST', headers: JSON_TYPE, body: JSON.stringify(given) },
  });
  if (!entered.ok) throw new Error(`POST ${door} ${entered.status} ${await entered.text()}`);
  const { csrfToken } = (await entered.json()) as { csrfToken: string };
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]);
  const headers = { ...JSON_TYPE, cookie: cookie.join('; '), 'x-csrf-token': csrfToken };
  const { person, actions } = (await (await fetch(`${api}/session`, { headers })).json()) as {
    person: { id: string };
    actions: string[];
  };
  const made = await fetch(`${api}/tokens`, {
    ...{ method: 'POST', headers, body: JSON.stringify({ name: 'desk', actions, days: TOKEN_DAYS }) },
  });
  if (!made.ok) throw new Error(`POST /tokens ${made.status} ${await made.text()}`);
  const { token } = (await made.json()) as { token: string };
  return { id: person.id, token };
}
