import type { GuardedRoute } from '../identity/guard.ts';
import { HttpProblem } from './problem.ts';

/** Why no route took an address: 405 where it takes other methods, 414 where a part of it is too long; undefined where there is none like it. */
export function addressProblem(
  routes: readonly GuardedRoute[],
  { method, url }: { readonly method: string; readonly url: string },
): HttpProblem | undefined {
  const path = url.split('?')[0] ?? '';
  const steps = path.split('/');
  const fits = (route: GuardedRoute) => {
    const own = route.url.split('/');
    return (
      own.length === steps.length &&
      own.every((step, place) => (step.startsWith(':') ? steps[place] !== '' : step === steps[place]))
    );
  };
  const allowed = [...new Set(routes.filter(fits).map((route) => route.method))].toSorted();
  if (allowed.length === 0) return undefined;
  if (allowed.includes(method))
    return new HttpProblem(414, 'The request is not valid', 'A part of the address is too long.');
  const detail = `${method} is not possible on ${path}. It takes ${allowed.join(', ')}.`;
  return new HttpProblem(405, 'Not that method', detail, { headers: { allow: allowed.join(', ') } });
}
