import type { Rule } from './rule.ts';
import { alertFinerThanSlice } from './rules/alert-finer-than-slice.ts';
import { alertNeverFires } from './rules/alert-never-fires.ts';
import { allowanceAboveBudget } from './rules/allowance-above-budget.ts';
import { bonusEdge } from './rules/bonus-edge.ts';
import { capAboveFee } from './rules/cap-above-fee.ts';
import { capBelowTier } from './rules/cap-below-tier.ts';
import { claimBeforeGrace } from './rules/claim-before-grace.ts';
import { coarserThanBudget } from './rules/coarser-than-budget.ts';
import { creditTwice } from './rules/credit-twice.ts';
import { duplicateObjective } from './rules/duplicate-objective.ts';
import { earnBackEdge } from './rules/earn-back-edge.ts';
import { exclusionUndecided } from './rules/exclusion-undecided.ts';
import { exclusionUnusable } from './rules/exclusion-unusable.ts';
import { fallingTarget } from './rules/falling-target.ts';
import { goodIsAll } from './rules/good-is-all.ts';
import { longerThanTerm } from './rules/longer-than-term.ts';
import { looseGuardrails } from './rules/loose-guardrails.ts';
import { noConsequence } from './rules/no-consequence.ts';
import { noData } from './rules/no-data.ts';
import { noErrorBudget } from './rules/no-error-budget.ts';
import { noOwner } from './rules/no-owner.ts';
import { noSource } from './rules/no-source.ts';
import { notSpecific } from './rules/not-specific.ts';
import { notTimeBound } from './rules/not-time-bound.ts';
import { renewalPassed } from './rules/renewal-passed.ts';
import { renewalWithoutNotice } from './rules/renewal-without-notice.ts';
import { shadowedProposal } from './rules/shadowed-proposal.ts';
import { smallVolume } from './rules/small-volume.ts';
import { smallestAboveTier } from './rules/smallest-above-tier.ts';
import { statedDefault } from './rules/stated-default.ts';
import { statementBeforeGrace } from './rules/statement-before-grace.ts';
import { tierEdge } from './rules/tier-edge.ts';
import { tierWithoutEffect } from './rules/tier-without-effect.ts';
import { tiersNotIncreasing } from './rules/tiers-not-increasing.ts';
import { uncappedCredit } from './rules/uncapped-credit.ts';
import { uncoveredValue } from './rules/uncovered-value.ts';
import { undefinedTerm } from './rules/undefined-term.ts';
import { unmeasuredService } from './rules/unmeasured-service.ts';
import { unreachableByHistory } from './rules/unreachable-by-history.ts';
import { unreachableChain } from './rules/unreachable-chain.ts';
import { unreachableComposite } from './rules/unreachable-composite.ts';
import { unusedClause } from './rules/unused-clause.ts';
import { unusedTerm } from './rules/unused-term.ts';
import { vagueTerm } from './rules/vague-term.ts';
import { volumeTooSmall } from './rules/volume-too-small.ts';
import { warningThreshold } from './rules/warning-threshold.ts';
import { wordsContradictFigure } from './rules/words-contradict-figure.ts';
import { zoneNotNamed } from './rules/zone-not-named.ts';

/** Every rule, in the order of docs/lint.md: wording, credits, exclusions, reach, dates, history. */
export const LINT_RULES: readonly Rule[] = [
  noOwner,
  notSpecific,
  duplicateObjective,
  unmeasuredService,
  noSource,
  goodIsAll,
  notTimeBound,
  longerThanTerm,
  vagueTerm,
  undefinedTerm,
  unusedTerm,
  wordsContradictFigure,
  uncoveredValue,
  unusedClause,
  tierEdge,
  tiersNotIncreasing,
  tierWithoutEffect,
  capBelowTier,
  capAboveFee,
  uncappedCredit,
  smallestAboveTier,
  creditTwice,
  bonusEdge,
  earnBackEdge,
  claimBeforeGrace,
  noConsequence,
  zoneNotNamed,
  exclusionUndecided,
  exclusionUnusable,
  allowanceAboveBudget,
  unreachableChain,
  unreachableComposite,
  smallVolume,
  coarserThanBudget,
  noErrorBudget,
  fallingTarget,
  looseGuardrails,
  shadowedProposal,
  warningThreshold,
  alertNeverFires,
  alertFinerThanSlice,
  statementBeforeGrace,
  renewalPassed,
  renewalWithoutNotice,
  unreachableByHistory,
  volumeTooSmall,
  noData,
  statedDefault,
];

/** Found in configurations and not in agreements: a suppression that suppresses nothing. */
export const UNUSED_SUPPRESSION: Omit<Rule, 'check'> = {
  id: 'unused-suppression',
  severity: 'warning',
  finds: 'A suppression in the configuration that suppresses nothing.',
  why: 'What it was for is gone or was renamed, and one day it would hide something else.',
};
