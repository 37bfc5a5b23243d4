import { useQuery } from '@tanstack/react-query';
import { titlesQuery } from '../api/queries.ts';
import { useMay } from '../session/useSession.ts';

/** What agreements are called, by their ids; the id itself until that is known, and for whoever reads no agreements. */
export function useTitles(): (id: string) => string {
  const agreements = useQuery({ ...titlesQuery(), enabled: useMay('agreement.read') }).data?.agreements ?? [];
  return (id) => agreements.find((one) => one.id === id)?.title ?? id;
}
