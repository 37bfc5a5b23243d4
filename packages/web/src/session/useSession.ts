import { useQuery } from '@tanstack/react-query';
import { type SessionInfo, sessionQuery } from '../api/identity.ts';

/** Who is signed in; undefined until that is known. */
export function useSession(): SessionInfo | undefined {
  return useQuery(sessionQuery()).data;
}

/** Whether the one who is signed in may do something somewhere; what exactly, the server decides. */
export function useMay(action: string): boolean {
  return useSession()?.actions.includes(action) ?? false;
}
