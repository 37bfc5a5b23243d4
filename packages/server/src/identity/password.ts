import { hash, verify } from '@node-rs/argon2';
import { HttpProblem } from '../http/problem.ts';

/**
 * Lengths of passwords, in characters. NIST SP 800-63B-4 §3.1.1.2 asks for 15 where a password may be the only factor, for at least 64 to be
 * taken, and for no rules of what it is composed of.
 */
export const PASSWORD_LENGTH = { least: 15, most: 256 } as const;

/** argon2id with OWASP's first choice of costs: 19 MiB, two passes, one lane. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Refuses a password that is too short, too long, or among the first that anyone would try.
 *
 * @param known words that belong to the person, such as their address
 * @throws HttpProblem 422
 */
export function checkPassword(password: string, known: readonly string[]): void {
  const length = [...normal(password)].length;
  if (length < PASSWORD_LENGTH.least || length > PASSWORD_LENGTH.most) {
    const detail = `It has ${length} characters, and takes ${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most}. A few words in a row are easy to remember.`;
    throw new HttpProblem(422, 'The password is too short or too long', detail);
  }
  if (isObvious(normal(password).toLowerCase(), known)) {
    const detail =
      'It repeats itself, counts up, or is made of your address or our name. Choose one that others would not try.';
    throw new HttpProblem(422, 'The password is easily guessed', detail);
  }
}

/** The argon2id hash of a password, with its salt and costs. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), COSTS);
}

let nobodys: Promise<string> | undefined;

/** Whether a password is that of a hash. Where there is none, it takes as long to say no: nobody learns by the clock who has an account. */
export async function isPassword(password: string, of: string | undefined): Promise<boolean> {
  nobodys ??= hashPassword('of nobody, whoever asks');
  const isRight = await verify(of ?? (await nobodys), normal(password));
  return isRight && of !== undefined;
}

/** One text for what keyboards write in several ways (NIST SP 800-63B-4 §3.1.1.2). */
function normal(password: string): string {
  return password.normalize('NFKC');
}

function isObvious(password: string, known: readonly string[]): boolean {
  const words = [
    'tallystick',
    'password',
    'passwort',
    ...known.flatMap((one) => one.toLowerCase().split(/[@.\s]/)),
  ];
  let rest = password;
  for (const word of words.filter((one) => one.length >= 3)) rest = rest.replaceAll(word, '');
  if (new Set(rest).size < 5) return true;
  const codes = [...rest].map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - codes[index]!));
  return steps.size < 3;
}
