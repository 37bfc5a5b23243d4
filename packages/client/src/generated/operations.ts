/** Made of schema/openapi.json by scripts/publish-client.ts, and not by hand. */

/** Operations of method GET, by path. */
export interface Get {
  /** All agreements, each with its objectives over time. */
  "/agreements": {
    readonly input: {
      readonly query?: {
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly agreements: readonly {
        readonly id: string;
        readonly title: string;
        readonly version: number;
        readonly provider: string;
        readonly customer: string;
        readonly timeZone: string;
        readonly currency: string;
        readonly term: {
          readonly from: string;
          readonly to: string;
        };
        readonly asOf: string;
        /** Whether the evaluation instant is fixed (a sample) instead of the present. */
        readonly pinned: boolean;
        readonly evidenceRecords: number;
        /** Null until the first evaluation is done. */
        readonly computedAt: string | null;
        readonly error: string | null;
        readonly objectives: readonly {
          readonly id: string;
          readonly title: string;
          readonly promise: string;
          readonly kind: string;
          readonly service: string | null;
          /** Of its service, as the agreement names it. */
          readonly tier: string | null;
          readonly periods: readonly {
            readonly period: string;
            readonly state: string;
            readonly status: string;
            readonly attained: string | null;
            readonly target: string;
            readonly credit: {
              readonly amount: string;
              readonly currency: string;
            };
          }[];
        }[];
        readonly creditsDue: {
          readonly amount: string;
          readonly currency: string;
        };
        readonly exposure: {
          readonly amount: string;
          readonly currency: string;
        };
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** One agreement with its evaluation, as it is or as it was known. */
  "/agreements/{id}": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Of the objectives this one alone; all where it is left out. */
        readonly objective?: string;
        /** Which periods the report has: `all`; `none`, and then the summary has none either; `focus`, the one that a reader looks at first, the last full one with a figure; or one by its id, and that in focus where no objective has it. */
        readonly periods?: string;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly report: {
        readonly format: "tallystick-evaluation/1";
        /** Version of the measurement rules. */
        readonly rules: string;
        readonly agreement: {
          readonly id: string;
          readonly version: number;
          readonly title: string;
          readonly provider: string;
          readonly customer: string;
          readonly timeZone: string;
          readonly currency: string;
          readonly term: {
            readonly from: string;
            /** Last day, included. */
            readonly to: string;
          };
        };
        /** Evaluation instant. */
        readonly asOf: string;
        /** Only evidence received until then counts; null for all. */
        readonly knownAt: string | null;
        readonly evidence: {
          readonly records: number;
          readonly subjects: number;
          /** Ids that came with different contents. */
          readonly conflicts: readonly {
            readonly source: string;
            readonly id: string;
          }[];
          /** Records that could not be used. */
          readonly findings: readonly {
            readonly source: string;
            readonly id: string;
            readonly message: string;
          }[];
          readonly findingCount: number;
        };
        readonly objectives: readonly {
          readonly id: string;
          readonly title: string;
          /** Path of the clause in the agreement. */
          readonly clause: string;
          readonly indicator: string;
          readonly kind: "clock" | "availability" | "ratio" | "distribution" | "score" | "count" | "composite";
          readonly service: string | null;
          readonly owner: string | null;
          /** The target in words. */
          readonly promise: string;
          /** How the target moves, in the order of taking effect; empty where it stays. */
          readonly targets: readonly {
            /** It holds in the periods that start then or later. */
            readonly from: string;
            readonly target: {
              /** Whole number. Shares are fractions, times ms. */
              readonly numerator: string;
              /** Whole number above zero. */
              readonly denominator: string;
              /** As shown: rounded towards the miss. */
              readonly text: string;
            };
            readonly state: "in force" | "past" | "coming" | "refused";
            /** When a record told it; null for a step that was agreed. */
            readonly told: string | null;
            readonly reason: string | null;
            /** Id of the record. */
            readonly record: string | null;
            /** The guardrail that it breaks; then it changes nothing. */
            readonly refused: "in the past" | "late notice" | "outside the bounds" | "above the largest step" | "before the shortest interval" | null;
          }[];
          /** What the rule of a target that may be changed proposes now. */
          readonly proposal: {
            /** The period that was looked at. */
            readonly period: string;
            /** The first start of a period from which it may hold. */
            readonly from: string;
            readonly target: {
              /** Whole number. Shares are fractions, times ms. */
              readonly numerator: string;
              /** Whole number above zero. */
              readonly denominator: string;
              /** As shown: rounded towards the miss. */
              readonly text: string;
            };
            readonly reason: string;
          } | null;
          readonly periods: readonly {
            /** Id of the period, such as 2016-03. */
            readonly period: string;
            /** An instant in UTC, ISO 8601. */
            readonly from: string;
            /** Its end, not included. */
            readonly to: string;
            /** Whether the term cuts it short. */
            readonly partial: boolean;
            readonly state: "open" | "provisional" | "final";
            readonly target: {
              /** Whole number. Shares are fractions, times ms. */
              readonly numerator: string;
              /** Whole number above zero. */
              readonly denominator: string;
              /** As shown: rounded towards the miss. */
              readonly text: string;
            };
            /** Null where nothing valid happened: there is no figure. */
            readonly attained: {
              /** Whole number. Shares are fractions, times ms. */
              readonly numerator: string;
              /** Whole number above zero. */
              readonly denominator: string;
              /** As shown: rounded towards the miss. */
              readonly text: string;
            } | null;
            readonly status: "met" | "missed" | "on track" | "at risk" | "lost" | "no data";
            /** What is counted. */
            readonly unit: "outcomes" | "ms" | "events" | "slices" | "values" | "answers" | "records" | "parts";
            /** Null where the figure is no share. */
            readonly good: string | null;
            readonly valid: string | null;
            readonly bad: string | null;
            /** What a figure that is no share comes from. */
            readonly samples: number | null;
            /** Of a sketch: by how much the value may be off. */
            readonly relativeError: string | null;
            /** The error budget; null for a target of 100 %, which has none. */
            readonly budget: {
              /** An exact decimal; … at its end where it goes on for ever. */
              readonly allowed: string;
              /** An exact decimal; … at its end where it goes on for ever. */
              readonly used: string;
              /** Negative when overspent. */
              readonly remaining: string;
              readonly usedPercent: string | null;
            } | null;
            /** The greatest warning share of the budget that is used. */
            readonly warning: string | null;
            /** For time: how much of the promised time had a known state, ms. */
            readonly coverage: {
              readonly knownMs: number;
              readonly promisedMs: number;
            } | null;
            /** The source whose records count where the source of record says nothing; for time in how much of it, ms. */
            readonly fallback: {
              readonly source: string;
              readonly ms: number | null;
            } | null;
            /** Down time by incident or probe, ms. */
            readonly causes: readonly {
              readonly id: string;
              /** An exact decimal; … at its end where it goes on for ever. */
              readonly downMs: string;
            }[];
            readonly openClocks: {
              readonly running: number;
              readonly paused: number;
              readonly atRisk: number;
            } | null;
            /** Of objectives that ask for alerts: how their budget burned. */
            readonly alerts: readonly {
              readonly kind: "burn-rate" | "approaching";
              /** The share of the budget that it is about. */
              readonly share: string;
              /** The long window of a burn rate. */
              readonly window: string | null;
              readonly shortWindow: string | null;
              /** The burn rate above which both windows must be. */
              readonly rate: string | null;
              /** At the evaluation instant, or at the end of the period. */
              readonly isFiring: boolean;
              /** How often it fired; the last 100 are listed. */
              readonly count: number;
              readonly firings: readonly {
                /** An instant in UTC, ISO 8601. */
                readonly fired: string;
                readonly cleared: string | null;
              }[];
            }[];
            /** Were every pending claim accepted; null where that makes no difference. */
            readonly ifAccepted: {
              readonly attained: {
                /** Whole number. Shares are fractions, times ms. */
                readonly numerator: string;
                /** Whole number above zero. */
                readonly denominator: string;
                /** As shown: rounded towards the miss. */
                readonly text: string;
              } | null;
              readonly status: "met" | "missed" | "on track" | "at risk" | "lost" | "no data";
            } | null;
            readonly credit: {
              /** An exact decimal; … at its end where it goes on for ever. */
              readonly amount: string;
              /** ISO 4217 code. */
              readonly currency: string;
            };
          }[];
        }[];
        readonly credits: readonly {
          readonly period: string;
          readonly objective: string;
          readonly clause: string;
          /** Bonuses and earn-backs have amounts below zero. */
          readonly kind: "credit" | "bonus" | "earn-back";
          readonly service: string | null;
          /** Exposure is what would be due if the open period ended now. */
          readonly state: "due" | "exposure";
          /** The fee that the share is of. */
          readonly base: string;
          /** Null where no share of the base is credited. */
          readonly share: string | null;
          readonly breaches: number | null;
          /** An exact decimal; … at its end where it goes on for ever. */
          readonly uncapped: string;
          /** Days by which the term is extended instead of money. */
          readonly extensionDays: number;
          /** What each cap took away, and the clause that says so. */
          readonly reductions: readonly {
            readonly cap: string;
            /** An exact decimal; … at its end where it goes on for ever. */
            readonly by: string;
            readonly clause: string;
          }[];
          readonly amount: {
            /** An exact decimal; … at its end where it goes on for ever. */
            readonly amount: string;
            /** ISO 4217 code. */
            readonly currency: string;
          };
          /** Where its claim stands; null where it comes by itself. */
          readonly claim: {
            /** Before when it is to be claimed. */
            readonly by: string;
            readonly state: "open" | "claimed" | "forfeited";
            readonly made: string | null;
            /** Id of the record of the claim. */
            readonly record: string | null;
          } | null;
          /** Of an earn-back: the period whose credit it reverses. */
          readonly reverses: string | null;
          /** How it comes to its amount, a step a line. */
          readonly explanation: readonly string[];
        }[];
        /** What misses have set off besides credits. */
        readonly remedies: readonly {
          readonly id: string;
          readonly title: string;
          readonly clause: string;
          readonly objective: string;
          readonly owner: string | null;
          /** When the period that set it off ended. */
          readonly triggered: string;
          readonly due: string | null;
          /** The periods that set it off. */
          readonly periods: readonly string[];
        }[];
        /** What was announced or claimed not to count. */
        readonly exclusions: readonly {
          /** An instant in UTC, ISO 8601. */
          readonly from: string;
          /** Its end, not included. */
          readonly to: string;
          /** Its own id: the subject of its records. */
          readonly id: string;
          readonly clause: string;
          /** An instant in UTC, ISO 8601. */
          readonly announced: string;
          readonly state: "announced" | "pending" | "accepted" | "rejected" | "withdrawn";
          /** The only service that it is for. */
          readonly service: string | null;
          readonly reason: string | null;
          readonly arithmetic: "remove" | "count as up" | "add back";
          readonly excluded: readonly {
            /** An instant in UTC, ISO 8601. */
            readonly from: string;
            /** Its end, not included. */
            readonly to: string;
          }[];
          /** The parts that count all the same, each with the rule. */
          readonly refused: readonly {
            /** An instant in UTC, ISO 8601. */
            readonly from: string;
            /** Its end, not included. */
            readonly to: string;
            readonly rule: "pending" | "rejected" | "withdrawn" | "late notice" | "outside the window" | "above the allowance";
          }[];
          /** Ids of its records, in the order in which they applied. */
          readonly records: readonly string[];
        }[];
        readonly subjects?: readonly {
          readonly subject: string;
          readonly indicator: string;
          /** From 0, in the order of starting. */
          readonly cycle: number;
          /** The objectives that count it. */
          readonly objectives: readonly string[];
          /** The periods that count it, by objective; several where rolling windows overlap. */
          readonly periods: Readonly<Record<string, readonly string[]>>;
          /** met, breached, running, paused, or stopped where no objective governs it. */
          readonly state: string;
          readonly atRisk: boolean;
          /** The greatest warning share of the target that an open clock has used. */
          readonly warning: string | null;
          /** An instant in UTC, ISO 8601. */
          readonly started: string;
          readonly stopped: string | null;
          readonly due: string | null;
          readonly breached: string | null;
          /** The earlier of stop and breach. */
          readonly decided: string | null;
          readonly elapsedMs: number;
          readonly targetMs: number | null;
          /** Ids of the records that went in, in their order. */
          readonly records: readonly string[];
          /** Ids of the records that others replaced. */
          readonly leftOut: readonly string[];
        }[];
        /** What the command line read. */
        readonly input?: {
          readonly rows: number;
          readonly records: number;
          /** Bad rows that were left out. */
          readonly skipped: number;
          readonly problems: readonly string[];
        };
      };
      /** The one period that the report has; null where it has all, or where none has begun. */
      readonly period: string | null;
      readonly summary: {
        readonly id: string;
        readonly title: string;
        readonly version: number;
        readonly provider: string;
        readonly customer: string;
        readonly timeZone: string;
        readonly currency: string;
        readonly term: {
          readonly from: string;
          readonly to: string;
        };
        readonly asOf: string;
        /** Whether the evaluation instant is fixed (a sample) instead of the present. */
        readonly pinned: boolean;
        readonly evidenceRecords: number;
        /** Null until the first evaluation is done. */
        readonly computedAt: string | null;
        readonly error: string | null;
        readonly objectives: readonly {
          readonly id: string;
          readonly title: string;
          readonly promise: string;
          readonly kind: string;
          readonly service: string | null;
          /** Of its service, as the agreement names it. */
          readonly tier: string | null;
          readonly periods: readonly {
            readonly period: string;
            readonly state: string;
            readonly status: string;
            readonly attained: string | null;
            readonly target: string;
            readonly credit: {
              readonly amount: string;
              readonly currency: string;
            };
          }[];
        }[];
        readonly creditsDue: {
          readonly amount: string;
          readonly currency: string;
        };
        readonly exposure: {
          readonly amount: string;
          readonly currency: string;
        };
      };
      readonly services: readonly {
        readonly id: string;
        readonly title: string;
        readonly tier: string | null;
        readonly fee: string | null;
      }[];
      readonly parties: {
        readonly provider: {
          readonly name: string;
        };
        readonly customer: {
          readonly name: string;
        };
      };
      /** The agreement file, as it was agreed. */
      readonly sourceText: string;
    };
  };
  /** What all agreements and their objectives are called, without figures. */
  "/titles": {
    readonly input: {
      readonly query?: {
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly agreements: readonly {
        readonly id: string;
        readonly title: string;
        readonly version: number;
        readonly provider: string;
        readonly customer: string;
        readonly timeZone: string;
        /** Of every version that holds at any time, as the latest has them. */
        readonly objectives: readonly {
          readonly id: string;
          readonly title: string;
          readonly promise: string;
          readonly kind: string;
        }[];
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** Where each agreement stands, those that are still negotiated too, and the proposals that wait for an answer. */
  "/lifecycles": {
    readonly input: {
      readonly query?: {
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly agreements: readonly {
        readonly id: string;
        readonly title: string;
        readonly state: "negotiation" | "agreed" | "active" | "in review" | "suspended" | "expired" | "terminated";
        readonly since: string;
        /** When it ends, since notice was given or it was terminated. */
        readonly ends: string | null;
        readonly revision: number;
        /** Whether both parties agreed on it here; else it was stored as agreed elsewhere. */
        readonly negotiated: boolean;
        /** When one that is suspended is resumed by itself. */
        readonly resumes: string | null;
        /** What one party asked for and the other has not answered. */
        readonly asked: {
          readonly step: "suspend" | "resume";
          readonly by: "provider" | "customer";
          readonly until: string | null;
          readonly at: string;
        } | null;
      }[];
      readonly proposals: readonly {
        readonly agreement: string;
        readonly number: number;
        readonly party: "provider" | "customer";
        readonly title: string;
        readonly answerBy: string | null;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** Where an agreement stands, what led there, and what can be done. */
  "/agreements/{id}/lifecycle": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly id: string;
      readonly title: string;
      readonly state: "negotiation" | "agreed" | "active" | "in review" | "suspended" | "expired" | "terminated";
      readonly since: string;
      /** When it ends, since notice was given or it was terminated. */
      readonly ends: string | null;
      readonly revision: number;
      /** Whether both parties agreed on it here; else it was stored as agreed elsewhere. */
      readonly negotiated: boolean;
      /** When one that is suspended is resumed by itself. */
      readonly resumes: string | null;
      /** What one party asked for and the other has not answered. */
      readonly asked: {
        readonly step: "suspend" | "resume";
        readonly by: "provider" | "customer";
        readonly until: string | null;
        readonly at: string;
      } | null;
      /** The version that holds now. */
      readonly version: number | null;
      readonly term: {
        readonly from: string;
        readonly to: string;
        readonly timeZone: string;
        /** When the parties begin to talk about what comes after it. */
        readonly review: string;
        readonly noticeBy: string | null;
        readonly ends: string;
        readonly renewal: "negotiate" | "none" | "automatic";
      } | null;
      /** Those that can be taken now. */
      readonly steps: readonly ("activate" | "suspend" | "resume" | "turn down" | "start review" | "end review" | "give notice" | "take notice back" | "terminate")[];
      readonly versions: readonly {
        readonly version: number;
        readonly title: string;
        readonly textSha256: string;
        readonly storedAt: string;
        /** From when it takes the place of the one before; null where it holds in place of all before it. */
        readonly takesOver: string | null;
      }[];
      readonly proposals: readonly {
        readonly number: number;
        readonly party: "provider" | "customer";
        readonly title: string;
        readonly textSha256: string;
        readonly basedOn: number | null;
        readonly answers: number | null;
        readonly proposedBy: string;
        readonly proposedAt: string;
        readonly answerBy: string | null;
        readonly words: string;
        readonly state: "open" | "agreed" | "countered" | "rejected" | "withdrawn" | "expired";
        readonly endedAt: string | null;
        readonly version: number | null;
        readonly approvals: readonly {
          readonly party: "provider" | "customer";
          readonly name: string;
          /** Where it was recorded from paper: what was signed, by whom and when. */
          readonly signature: string | null;
          readonly textSha256: string;
          readonly at: string;
        }[];
      }[];
      /** What is seen to before it becomes active; empty in other states. */
      readonly checklist: readonly {
        readonly item: string;
        readonly title: string;
        readonly remedy: string;
        readonly state: "done" | "waived" | "open";
        readonly said: {
          readonly who: string;
          readonly at: string;
          readonly words: string;
        } | null;
      }[];
      readonly events: readonly {
        readonly at: string;
        readonly who: string;
        readonly party: "provider" | "customer" | "system";
        readonly event: string;
        readonly state: "negotiation" | "agreed" | "active" | "in review" | "suspended" | "expired" | "terminated";
        readonly proposal: number | null;
        readonly words: string;
      }[];
    };
  };
  /** A version of an agreement, and what it says otherwise than the one before it. */
  "/agreements/{id}/versions/{version}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly version: number;
      };
    };
    readonly answer: {
      readonly version: number;
      readonly title: string;
      readonly textSha256: string;
      readonly storedAt: string;
      /** From when it takes the place of the one before; null where it holds in place of all before it. */
      readonly takesOver: string | null;
      readonly text: string;
      readonly differences: readonly {
        readonly clause: string;
        readonly title: string | null;
        readonly field: string;
        readonly kind: "added" | "removed" | "changed";
        readonly before: string | null;
        readonly after: string | null;
        readonly gains: "customer" | "provider" | "neither" | "undecidable";
        readonly why: string;
        readonly affects: "figures" | "duties" | "words";
      }[];
    };
  };
  /** The drafts of one’s own party, those edited last first. */
  "/drafts": {
    readonly input: {
      readonly query?: {
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly drafts: readonly {
        readonly id: string;
        readonly party: "provider" | "customer";
        readonly revision: number;
        readonly title: string;
        /** The version that it changes; null for a new agreement. */
        readonly basedOn: number | null;
        readonly editedBy: string;
        readonly editedAt: string;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** The draft of one’s own party; its revision is the ETag. */
  "/agreements/{id}/draft": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      };
    };
    readonly answer: {
      readonly id: string;
      readonly party: "provider" | "customer";
      readonly revision: number;
      readonly title: string;
      /** The version that it changes; null for a new agreement. */
      readonly basedOn: number | null;
      readonly editedBy: string;
      readonly editedAt: string;
      readonly text: string;
    };
  };
  /** A proposal with its text, and what it says otherwise. */
  "/agreements/{id}/proposals/{number}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
    };
    readonly answer: {
      readonly number: number;
      readonly party: "provider" | "customer";
      readonly title: string;
      readonly textSha256: string;
      readonly basedOn: number | null;
      readonly answers: number | null;
      readonly proposedBy: string;
      readonly proposedAt: string;
      readonly answerBy: string | null;
      readonly words: string;
      readonly state: "open" | "agreed" | "countered" | "rejected" | "withdrawn" | "expired";
      readonly endedAt: string | null;
      readonly version: number | null;
      readonly approvals: readonly {
        readonly party: "provider" | "customer";
        readonly name: string;
        /** Where it was recorded from paper: what was signed, by whom and when. */
        readonly signature: string | null;
        readonly textSha256: string;
        readonly at: string;
      }[];
      readonly text: string;
      /** What the differences are to: the proposal that it answers, else the version that holds. */
      readonly against: {
        readonly kind: "version" | "proposal";
        readonly number: number;
      } | null;
      readonly differences: readonly {
        readonly clause: string;
        readonly title: string | null;
        readonly field: string;
        readonly kind: "added" | "removed" | "changed";
        readonly before: string | null;
        readonly after: string | null;
        readonly gains: "customer" | "provider" | "neither" | "undecidable";
        readonly why: string;
        readonly affects: "figures" | "duties" | "words";
      }[];
    };
  };
  /** The comments on an agreement, the first first. */
  "/agreements/{id}/comments": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly comments: readonly {
        readonly number: number;
        /** Id of the clause; empty for the whole. */
        readonly clause: string;
        readonly proposal: number | null;
        /** The comment that it answers. */
        readonly answers: number | null;
        readonly party: "provider" | "customer";
        readonly who: string;
        readonly at: string;
        readonly words: string;
        /** Names of the people, and ids of the roles, who are named in it. */
        readonly mentions: readonly string[];
        readonly settled: {
          readonly at: string;
          readonly who: string;
        } | null;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** The clauses that there is something to be said of: of the version that holds, then those that were only proposed. */
  "/agreements/{id}/clauses": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly clauses: readonly {
        readonly id: string;
        /** What its text calls it, where it does. */
        readonly title: string | null;
      }[];
    };
  };
  /** The renewal pack: how each promise was kept, credits, disputes, exclusions; and the text for the next term. */
  "/agreements/{id}/renewal": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly currency: string;
      readonly term: {
        readonly from: string;
        readonly to: string;
        readonly timeZone: string;
        /** When the parties begin to talk about what comes after it. */
        readonly review: string;
        readonly noticeBy: string | null;
        readonly ends: string;
        readonly renewal: "negotiate" | "none" | "automatic";
      };
      readonly next: {
        readonly from: string;
        readonly to: string;
      };
      /** The newest version with the days of the next term; to be drafted, changed and proposed. */
      readonly text: string;
      readonly pack: {
        readonly promises: readonly {
          readonly objective: string;
          readonly title: string;
          readonly promise: string;
          readonly judged: number;
          readonly met: number;
          readonly missed: number;
          readonly worst: {
            readonly period: string;
            readonly attained: string;
          } | null;
          readonly newest: {
            readonly period: string;
            readonly attained: string;
          } | null;
        }[];
        readonly credits: readonly {
          readonly state: string;
          readonly count: number;
          readonly amount: string;
        }[];
        readonly disputed: number;
        readonly remedies: readonly {
          readonly id: string;
          readonly title: string;
          readonly triggered: string;
        }[];
        readonly exclusions: {
          readonly announced: number;
          readonly accepted: number;
          readonly rejected: number;
          readonly pending: number;
        };
      };
    };
  };
  /** The outcomes that an objective counts, page by page. */
  "/agreements/{id}/objectives/{objective}/outcomes": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
      };
      readonly query?: {
        /** Id of the period that counts them. */
        readonly period?: string;
        readonly state?: "met" | "breached" | "running" | "paused" | "stopped";
        /** Largest first; due: earliest first. */
        readonly order?: "overrun" | "elapsed" | "due";
        readonly limit?: number;
        /** Text that the subject holds, in small or capital letters. */
        readonly subject?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly outcomes: readonly {
        readonly subject: string;
        readonly indicator: string;
        /** From 0, in the order of starting. */
        readonly cycle: number;
        /** The objectives that count it. */
        readonly objectives: readonly string[];
        /** The periods that count it, by objective; several where rolling windows overlap. */
        readonly periods: Readonly<Record<string, readonly string[]>>;
        /** met, breached, running, paused, or stopped where no objective governs it. */
        readonly state: string;
        readonly atRisk: boolean;
        /** The greatest warning share of the target that an open clock has used. */
        readonly warning: string | null;
        /** An instant in UTC, ISO 8601. */
        readonly started: string;
        readonly stopped: string | null;
        readonly due: string | null;
        readonly breached: string | null;
        /** The earlier of stop and breach. */
        readonly decided: string | null;
        readonly elapsedMs: number;
        readonly targetMs: number | null;
      }[];
      readonly next: string | null;
      readonly total: number;
    };
  };
  /** How the decided outcomes of a period lie against their targets, by tenths of them. */
  "/agreements/{id}/objectives/{objective}/distribution": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
      };
      readonly query: {
        /** Id of the period that counts them. */
        readonly period: string;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly parts: readonly {
        /** Up to so many tenths of the target were used: 10 is the target itself, 31 everything above 30. */
        readonly tenths: number;
        readonly count: number;
      }[];
    };
  };
  /** Clocks of open tickets over all agreements: what ran out, what falls due next, what is paused. */
  "/open-clocks": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        readonly objective?: string;
        readonly state?: "running" | "paused" | "breached";
        /** without: those of samples, whose time stands still, are left out where there are live agreements and none was chosen. */
        readonly samples?: "with" | "without";
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      /** By the clock of the server. */
      readonly at: string;
      readonly clocks: readonly {
        readonly agreement: string;
        readonly agreementTitle: string;
        readonly timeZone: string;
        readonly objective: string;
        readonly objectiveTitle: string;
        readonly subject: string;
        readonly cycle: number;
        /** breached: it ran out and the ticket is still open. */
        readonly state: "running" | "paused" | "breached";
        readonly atRisk: boolean;
        readonly started: string;
        /** Null while paused. */
        readonly due: string | null;
        /** The instant that the lengths are of; fixed for a sample. */
        readonly asOf: string;
        /** Whether that instant stands still. */
        readonly pinned: boolean;
        /** What the clock runs on. */
        readonly calendar: string | null;
        readonly elapsedMs: number;
        readonly targetMs: number | null;
        /** When the clock runs between then and the due instant. */
        readonly open: readonly {
          readonly from: string;
          readonly to: string;
        }[];
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
      readonly counts: {
        readonly running: number;
        readonly paused: number;
        readonly breached: number;
      };
      /** Agreements whose evaluation instant is fixed, left out. */
      readonly samplesLeftOut: number;
    };
  };
  /** Good and bad of each day of a period, and the causes. */
  "/agreements/{id}/objectives/{objective}/days": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
      };
      readonly query: {
        readonly period: string;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly unit: "outcomes" | "ms" | "events" | "slices" | "values" | "answers" | "records" | "parts";
      readonly timeZone: string;
      readonly days: readonly {
        /** Local day in the agreement zone. */
        readonly date: string;
        readonly good: string;
        readonly bad: string;
        readonly cumulativeBad: string;
      }[];
      /** The error budget of the period, in the same unit. */
      readonly allowed: string | null;
      /** The shares of it whose use is a warning: `75 %`. */
      readonly warnAt: readonly string[];
      /** For availability: the incidents that ate the budget, the largest first. */
      readonly causes: readonly {
        readonly id: string;
        readonly title: string | null;
        readonly url: string | null;
        /** The subject whose states it changed, for its own page. */
        readonly subject: string | null;
        readonly downMs: string;
        readonly from: string;
        readonly to: string;
      }[];
    };
  };
  /** What a promise means, as the contract says it: the clauses that decide its figure and what a miss of it costs. */
  "/agreements/{id}/objectives/{objective}/definition": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
      };
      readonly query?: {
        /** As the version says whose period it is; now without it. */
        readonly period?: string;
        readonly language?: "en" | "de";
      };
    };
    readonly answer: {
      readonly version: number;
      readonly clauses: readonly {
        /** Of the clause in the contract text. */
        readonly number: string;
        readonly id: string | null;
        readonly title: string;
        readonly sentences: readonly string[];
        readonly table: {
          readonly head: readonly string[];
          readonly rows: readonly (readonly string[])[];
        } | null;
      }[];
    };
  };
  /** The contract that an agreement is, in whole sentences: the version that holds now or held then, section by section. */
  "/agreements/{id}/contract": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        readonly language?: "en" | "de";
        /** The version that held at an instant that has come, ISO 8601. */
        readonly asOf?: string;
      };
    };
    readonly answer: {
      readonly version: number;
      readonly lead: readonly string[];
      readonly sections: readonly {
        readonly number: number;
        readonly heading: string;
        readonly clauses: readonly {
          /** Of the clause in the contract text. */
          readonly number: string;
          readonly id: string | null;
          readonly title: string;
          readonly sentences: readonly string[];
          readonly table: {
            readonly head: readonly string[];
            readonly rows: readonly (readonly string[])[];
          } | null;
        }[];
      }[];
    };
  };
  /** How what an objective measured in a period lies: by length, by share or by size. */
  "/agreements/{id}/objectives/{objective}/spread": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
      };
      readonly query: {
        readonly period: string;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      /** Stretches of down time by their length in ms; slices by the share of them that is bad; values and answers by their size; days by how many records each brought. Nothing of clocks, whose outcomes have a distribution. */
      readonly of: "down-time" | "slices" | "values" | "answers" | "days" | "nothing";
      /** Of values, as the agreement names it. */
      readonly unit: string | null;
      /** Of values and answers: the target, on the same scale. */
      readonly target: string | null;
      /** Which side of the target keeps it; null without one. */
      readonly better: "lower" | "higher" | null;
      /** In rising order, without gaps; exact decimals. */
      readonly bars: readonly {
        /** Lower bound, which the bar does not hold; null where nothing is lower. */
        readonly above: string | null;
        /** Upper bound, which it holds; null where there is none. */
        readonly upTo: string | null;
        readonly count: number;
      }[];
    };
  };
  /** One ticket or service with its timeline and evidence. */
  "/agreements/{id}/subjects/{subject}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly subject: string;
      };
      readonly query?: {
        /** Evaluation instant, ISO 8601; by default that of the agreement, or now. */
        readonly asOf?: string;
        /** Only evidence received until then counts, and is shown. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly subject: string;
      readonly timeZone: string;
      readonly outcomes: readonly {
        readonly subject: string;
        readonly indicator: string;
        /** From 0, in the order of starting. */
        readonly cycle: number;
        /** The objectives that count it. */
        readonly objectives: readonly string[];
        /** The periods that count it, by objective; several where rolling windows overlap. */
        readonly periods: Readonly<Record<string, readonly string[]>>;
        /** met, breached, running, paused, or stopped where no objective governs it. */
        readonly state: string;
        readonly atRisk: boolean;
        /** The greatest warning share of the target that an open clock has used. */
        readonly warning: string | null;
        /** An instant in UTC, ISO 8601. */
        readonly started: string;
        readonly stopped: string | null;
        readonly due: string | null;
        readonly breached: string | null;
        /** The earlier of stop and breach. */
        readonly decided: string | null;
        readonly elapsedMs: number;
        readonly targetMs: number | null;
        readonly objectiveTitles: Readonly<Record<string, string>>;
        readonly calendars: readonly string[];
        readonly segments: readonly {
          readonly from: string;
          readonly to: string;
          readonly phase: "running" | "paused" | "stopped";
          readonly elapsedMs: number;
          readonly targetMs: number | null;
          readonly calendar: string;
          readonly because: string;
          readonly recordId: string | null;
          /** Opening hours in it, merged; the first of them where they are many. */
          readonly open: readonly {
            readonly from: string;
            readonly to: string;
          }[];
          readonly closed: readonly {
            readonly from: string;
            readonly to: string;
            readonly reason: string;
          }[];
        }[];
      }[];
      readonly states?: readonly {
        readonly from: string;
        readonly to: string;
        readonly state: "up" | "down" | "degraded" | "unknown";
        readonly impact: string | null;
        readonly causes: readonly string[];
      }[];
      readonly records: readonly {
        readonly source: string;
        readonly id: string;
        readonly subject: string;
        readonly type: string;
        readonly occurredAt: string;
        readonly receivedAt: string;
        readonly sequence: number | null;
        /** The id of the record that it corrects. */
        readonly supersedes: string | null;
        /** The id of the record that it takes back. */
        readonly withdraws: string | null;
        readonly data: Readonly<Record<string, unknown>>;
        /** The personal fields of `data`, by name; those that are not shown hold a pseudonym there. */
        readonly personal: Readonly<Record<string, {
            /** Id of the data subject. */
            readonly person: string;
            readonly state: "shown" | "hidden" | "erased";
            readonly erasedAt: string | null;
          }>>;
        /** The source's own text; left out where the reader may not see whom it is about. */
        readonly raw: string | null;
        readonly origin: {
          readonly file: string;
          readonly line: number;
        } | null;
        /** SHA-256 of the canonical content. */
        readonly contentHash: string;
        /** Place in the ledger, from 1. */
        readonly position: number;
      }[];
      readonly leftOut: readonly {
        readonly source: string;
        readonly id: string;
        readonly subject: string;
        readonly type: string;
        readonly occurredAt: string;
        readonly receivedAt: string;
        readonly sequence: number | null;
        /** The id of the record that it corrects. */
        readonly supersedes: string | null;
        /** The id of the record that it takes back. */
        readonly withdraws: string | null;
        readonly data: Readonly<Record<string, unknown>>;
        /** The personal fields of `data`, by name; those that are not shown hold a pseudonym there. */
        readonly personal: Readonly<Record<string, {
            /** Id of the data subject. */
            readonly person: string;
            readonly state: "shown" | "hidden" | "erased";
            readonly erasedAt: string | null;
          }>>;
        /** The source's own text; left out where the reader may not see whom it is about. */
        readonly raw: string | null;
        readonly origin: {
          readonly file: string;
          readonly line: number;
        } | null;
        /** SHA-256 of the canonical content. */
        readonly contentHash: string;
        /** Place in the ledger, from 1. */
        readonly position: number;
      }[];
    };
  };
  /** Credits that are paid on claim, over all agreements: the next to be claimed first. */
  "/claims": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        readonly state?: "open" | "claimed" | "answered" | "paid" | "rejected" | "forfeited";
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly claims: readonly {
        readonly agreement: string;
        readonly agreementTitle: string;
        readonly timeZone: string;
        readonly objective: string;
        readonly objectiveTitle: string;
        readonly period: string;
        readonly amount: string;
        readonly currency: string;
        readonly state: "open" | "claimed" | "answered" | "paid" | "rejected" | "forfeited";
        /** The instant before which it is to be made. */
        readonly by: string;
        readonly made: string | null;
        /** Who claims: of a contract with a supplier we do. */
        readonly claims: "us" | "customer";
        readonly answers: readonly {
          readonly answer: "answered" | "paid" | "rejected";
          readonly amount: string | null;
          readonly words: string;
          readonly at: string;
          readonly actor: string;
        }[];
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** A claim as a letter to the provider (PDF): figures, working, and where its proof is. */
  "/agreements/{id}/claims/{objective}/{period}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
        readonly period: string;
      };
      readonly query?: {
        /** Of what people read of it; as the header Accept-Language asks where it is left out. */
        readonly language?: "en" | "de";
      };
    };
    readonly answer: Response;
  };
  /** Which fields of the sources of an agreement are personal. */
  "/agreements/{id}/personal-fields": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly sources: Readonly<Record<string, Readonly<Record<string, {
            /** The personal field whose value says whose this one is; often itself. */
            readonly person: string;
            /** Its class, which says how long it is kept. */
            readonly class: string;
          }>>>>;
      /** Of the fields of each source. */
      readonly etags: Readonly<Record<string, string>>;
    };
  };
  /** The classes of personal data, and when what is kept too long is erased next. */
  "/retention-classes": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly classes: readonly {
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly id: string;
        readonly title: string;
        /** Days after what it is about happened; null: until somebody asks. */
        readonly keepDays: number | null;
      }[];
      /** What agreements say of classes, which goes before what stands here, for their records. */
      readonly agreed: readonly {
        readonly agreement: string;
        readonly class: string;
        readonly title: string;
        /** As the agreement writes it: `3 years`. */
        readonly retention: string;
      }[];
      readonly nextAt: string | null;
    };
  };
  /** The holds that stand, the newest first. */
  "/legal-holds": {
    readonly input: {
      readonly query?: {
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly holds: readonly {
        readonly id: string;
        readonly kind: "person" | "class";
        /** Id of the data subject or of the class. */
        readonly target: string;
        readonly reason: string;
        readonly placedAt: string;
        readonly placedBy: string;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** People whom records are about, under their pseudonyms, those with the newest records first. */
  "/data-subjects": {
    readonly input: {
      readonly query?: {
        readonly state?: "readable" | "erased";
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly people: readonly {
        readonly id: string;
        readonly knownSince: string;
        readonly erasedAt: string | null;
        readonly records: number;
        readonly agreements: readonly string[];
        readonly classes: readonly string[];
        /** When the last of what is known about them happened. */
        readonly lastAt: string | null;
      }[];
      readonly next: number | null;
    };
  };
  /** All erasures that were made: pseudonyms and instants, to make them again after a restore. */
  "/data-subjects/erasures": {
    readonly input: {
      readonly query?: {
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly erasures: readonly {
        readonly person: string;
        readonly erasedAt: string;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** One person whom records are about, and what holds their data. */
  "/data-subjects/{person}": {
    readonly input: {
      readonly path: {
        readonly person: string;
      };
    };
    readonly answer: {
      readonly id: string;
      readonly knownSince: string;
      readonly erasedAt: string | null;
      readonly records: number;
      readonly agreements: readonly string[];
      readonly classes: readonly string[];
      /** When the last of what is known about them happened. */
      readonly lastAt: string | null;
      readonly holds: readonly {
        readonly id: string;
        readonly kind: "person" | "class";
        /** Id of the data subject or of the class. */
        readonly target: string;
        readonly reason: string;
        readonly placedAt: string;
        readonly placedBy: string;
      }[];
    };
  };
  /** One record of evidence with its original text, and what else came under its id, which is kept beside it and does not count. */
  "/agreements/{id}/record": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query: {
        readonly source: string;
        readonly id: string;
        /** Only what was known by then: an instant that has come, ISO 8601. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly source: string;
      readonly id: string;
      readonly subject: string;
      readonly type: string;
      readonly occurredAt: string;
      readonly receivedAt: string;
      readonly sequence: number | null;
      /** The id of the record that it corrects. */
      readonly supersedes: string | null;
      /** The id of the record that it takes back. */
      readonly withdraws: string | null;
      readonly data: Readonly<Record<string, unknown>>;
      /** The personal fields of `data`, by name; those that are not shown hold a pseudonym there. */
      readonly personal: Readonly<Record<string, {
          /** Id of the data subject. */
          readonly person: string;
          readonly state: "shown" | "hidden" | "erased";
          readonly erasedAt: string | null;
        }>>;
      /** The source's own text; left out where the reader may not see whom it is about. */
      readonly raw: string | null;
      readonly origin: {
        readonly file: string;
        readonly line: number;
      } | null;
      /** SHA-256 of the canonical content. */
      readonly contentHash: string;
      /** Place in the ledger, from 1. */
      readonly position: number;
      readonly header: string | null;
      /** Other content under its id, what came first of it. */
      readonly others: readonly {
        readonly source: string;
        readonly id: string;
        readonly subject: string;
        readonly type: string;
        readonly occurredAt: string;
        readonly receivedAt: string;
        readonly sequence: number | null;
        /** The id of the record that it corrects. */
        readonly supersedes: string | null;
        /** The id of the record that it takes back. */
        readonly withdraws: string | null;
        readonly data: Readonly<Record<string, unknown>>;
        /** The personal fields of `data`, by name; those that are not shown hold a pseudonym there. */
        readonly personal: Readonly<Record<string, {
            /** Id of the data subject. */
            readonly person: string;
            readonly state: "shown" | "hidden" | "erased";
            readonly erasedAt: string | null;
          }>>;
        /** The source's own text; left out where the reader may not see whom it is about. */
        readonly raw: string | null;
        readonly origin: {
          readonly file: string;
          readonly line: number;
        } | null;
        /** SHA-256 of the canonical content. */
        readonly contentHash: string;
        /** Place in the ledger, from 1. */
        readonly position: number;
      }[];
    };
  };
  /** What was announced or claimed not to count, the newest first, and the clauses that allow it. */
  "/agreements/{id}/exclusions": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly exclusions: readonly {
        readonly id: string;
        /** Id under `exclusions` of the agreement. */
        readonly clause: string;
        readonly from: string;
        readonly to: string;
        readonly announced: string;
        readonly state: "announced" | "pending" | "accepted" | "rejected" | "withdrawn";
        readonly service: string | null;
        readonly reason: string | null;
        /** What whoever told it says shows it, such as addresses and numbers of tickets. */
        readonly evidence: readonly string[];
        /** What the occurrences of one series have in common. */
        readonly series: string | null;
        /** The parts that do not count. */
        readonly excluded: readonly {
          readonly from: string;
          readonly to: string;
        }[];
        /** The parts that count all the same, each with the rule. */
        readonly refused: readonly {
          readonly from: string;
          readonly to: string;
          readonly rule: string;
        }[];
        /** Whether the reader’s party is the one that accepts or rejects it. */
        readonly mayDecide: boolean;
        readonly mayWithdraw: boolean;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
      readonly clauses: readonly {
        readonly id: string;
        readonly title: string;
        /** Whether the other party decides it; else its rules do. */
        readonly isClaim: boolean;
        readonly noticeMs: number | null;
        /** The services that it may be for; all where it is empty. */
        readonly services: readonly string[];
      }[];
      readonly services: readonly {
        readonly id: string;
        readonly title: string;
      }[];
    };
  };
  /** The calendars that announce maintenance of an agreement, and what became of reading them. */
  "/agreements/{id}/maintenance-feeds": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly feeds: readonly {
        readonly id: string;
        readonly clause: string;
        readonly service: string | null;
        /** The host of its address; the rest may be a secret. */
        readonly shown: string;
        /** What became of reading it last. */
        readonly said: string;
        /** In a row. */
        readonly failures: number;
        readonly readAt: string | null;
        readonly dueAt: string;
      }[];
    };
  };
  /** The links at which calendars read the maintenance of an agreement; customers see their own. */
  "/agreements/{id}/calendar-links": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly links: readonly {
        readonly id: string;
        readonly name: string;
        readonly madeBy: string;
        readonly madeAt: string;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** The maintenance of an agreement as an iCalendar file, for whoever has a link to it. */
  "/agreements/{id}/maintenance.ics": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        readonly token?: string;
      };
    };
    readonly answer: Response;
  };
  /** Planned maintenance of all agreements within a span, in time order. */
  "/maintenance": {
    readonly input: {
      readonly query: {
        readonly from: string;
        /** Not included; 400 days after `from` at most. */
        readonly to: string;
        /** Of this agreement only. */
        readonly agreement?: string;
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly windows: readonly {
        readonly agreement: string;
        readonly agreementTitle: string;
        /** Of the agreement. */
        readonly timeZone: string;
        readonly id: string;
        readonly clause: string;
        readonly clauseTitle: string;
        readonly service: string | null;
        readonly serviceTitle: string | null;
        readonly from: string;
        readonly to: string;
        readonly state: "announced" | "withdrawn";
        readonly reason: string | null;
        readonly series: string | null;
        /** The parts that do not count. */
        readonly excluded: readonly {
          readonly from: string;
          readonly to: string;
        }[];
        /** The parts that count all the same. */
        readonly refused: readonly {
          readonly from: string;
          readonly to: string;
          readonly rule: string;
        }[];
        /** What the parts that count could take of the error budgets of open periods. */
        readonly cost: readonly {
          readonly objective: string;
          readonly title: string;
          readonly period: string;
          readonly remainingMs: number;
          readonly costMs: number;
        }[];
        /** Windows that are in its way. */
        readonly overlaps: readonly {
          readonly agreement: string;
          readonly id: string;
        }[];
        readonly mayDecide: false;
        readonly mayWithdraw: boolean;
      }[];
      /** Whether there are more than 2000. */
      readonly isCut: boolean;
      /** Those under which maintenance can be announced here. */
      readonly agreements: readonly {
        readonly id: string;
        readonly title: string;
        readonly timeZone: string;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** What stood behind a missed period: the underlying promises that missed or were down at the same instants, what they leave unexplained, and the credits that could be recovered. Null where it was not missed. */
  "/agreements/{id}/objectives/{objective}/explanation": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
      };
      readonly query: {
        readonly period: string;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly miss: {
        /** Null where time is not measured. */
        readonly downMs: number | null;
        readonly unexplainedMs: number | null;
        /** The instants that nothing explains, the first of them. */
        readonly unexplained: readonly {
          readonly from: string;
          readonly to: string;
        }[];
        /** Dependencies of which nothing is known, or that the reader may not see. */
        readonly unknown: readonly string[];
        readonly underlying: readonly {
          readonly agreement: string;
          readonly agreementTitle: string;
          readonly objective: string;
          readonly objectiveTitle: string;
          /** From the first dependency to this one. */
          readonly path: readonly string[];
          /** Its missed periods that overlap; none where it kept its target. */
          readonly missed: readonly string[];
          readonly overlapMs: number | null;
          /** When both were down, the first of these stretches. */
          readonly overlap: readonly {
            readonly from: string;
            readonly to: string;
          }[];
          /** What its misses could bring back. */
          readonly credits: readonly {
            readonly amount: string;
            readonly currency: string;
            readonly state: "due" | "exposure";
            /** Null where it comes by itself. */
            readonly claim: "open" | "claimed" | "forfeited" | null;
            readonly claimBy: string | null;
          }[];
        }[];
      } | null;
    };
  };
  /** What the services of an agreement depend on, and which agreements depend on it. */
  "/agreements/{id}/dependencies": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly dependsOn: readonly {
        readonly service: string;
        readonly on: string;
        readonly kind: "service" | "agreement" | "unknown";
        readonly title: string | null;
      }[];
      readonly dependedOnBy: readonly {
        readonly agreement: string;
        readonly title: string;
        readonly service: string;
      }[];
    };
  };
  /** The public status pages of an agreement, what was posted on them, and what they could show. */
  "/agreements/{id}/status-pages": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly pages: readonly {
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly service: string;
        /** Its address: /status/SLUG. */
        readonly slug: string;
        readonly title: string;
        /** Ids of the promises that it shows. */
        readonly objectives: readonly string[];
        readonly isPublic: boolean;
      }[];
      /** The newest first. */
      readonly updates: readonly {
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly service: string;
        readonly incident: number;
        readonly number: number;
        readonly state: "investigating" | "identified" | "monitoring" | "resolved" | "notice";
        readonly title: string;
        readonly words: string;
        readonly postedAt: string;
        /** Null for a playbook, and for people whom the reader may not see. */
        readonly postedBy: string | null;
        readonly editedAt: string | null;
      }[];
      readonly services: readonly {
        readonly id: string;
        readonly title: string;
        readonly objectives: readonly {
          readonly id: string;
          readonly title: string;
        }[];
      }[];
    };
  };
  /** Statements of an agreement with their revisions, the newest first, and the periods that have none yet. */
  "/agreements/{id}/statements": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Only what was known by then: an instant that has come, ISO 8601. */
        readonly knownAt?: string;
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly statements: readonly {
        readonly number: number;
        readonly revision: number;
        readonly period: string;
        readonly madeAt: string;
        readonly asOf: string;
        readonly knownAt: string;
        readonly sha256: string;
        readonly isSigned: boolean;
        readonly met: number;
        readonly missed: number;
        readonly other: number;
        readonly changes: readonly {
          readonly what: string;
          readonly before: string;
          readonly after: string;
        }[];
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
      /** Final periods that were over before evidence came; stated on request. */
      readonly unstated: readonly string[];
      /** The period that a preview is of. */
      readonly open: string | null;
    };
  };
  /** A revision of a statement: a page, a PDF, a workbook, its figures as CSV, the JSON that its hash is of, or the signed note. */
  "/agreements/{id}/statements/{number}/revisions/{revision}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
        readonly revision: number;
      };
      readonly query?: {
        readonly format?: "html" | "pdf" | "xlsx" | "csv" | "json" | "note";
        /** Of what people read of it; as the header Accept-Language asks where it is left out. */
        readonly language?: "en" | "de";
      };
    };
    readonly answer: Response;
  };
  /** What the statement of a period would say if it were made now; the open one where none is named. Not signed, and not kept. */
  "/agreements/{id}/statement-preview": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Of what people read of it; as the header Accept-Language asks where it is left out. */
        readonly language?: "en" | "de";
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
        readonly period?: string;
        readonly format?: "html" | "pdf" | "xlsx" | "csv" | "json";
      };
    };
    readonly answer: Response;
  };
  /** To whom the statements of an agreement go, and what became of each, the newest first. */
  "/agreements/{id}/statement-deliveries": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      /** The roles of `reporting.statement.to`; the address is null where it is no mail address. */
      readonly to: readonly {
        readonly role: string;
        readonly address: string | null;
      }[];
      readonly deliveries: readonly {
        readonly statement: number;
        readonly revision: number;
        readonly role: string;
        readonly state: "pending" | "sent" | "failed";
        readonly attempts: number;
        /** What the mail server answered last, or why there was no answer. */
        readonly said: string;
        readonly queuedAt: string;
        readonly sentAt: string | null;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** Alerts over all agreements: those that nobody looks after first, by urgency. */
  "/alerts": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        readonly state?: "open" | "closed";
        /** without: those of samples, whose time stands still, are left out where there are live agreements and none was chosen. */
        readonly samples?: "with" | "without";
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
        /** Only what was known by then: an instant that has come, ISO 8601. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly alerts: readonly {
        readonly agreement: string;
        readonly number: number;
        readonly kind: string;
        readonly severity: "critical" | "warning" | "notice";
        readonly objective: string | null;
        readonly period: string | null;
        /** The ticket, where it is about one alone. */
        readonly subject: string | null;
        readonly title: string;
        readonly says: string;
        readonly openedAt: string;
        readonly closedAt: string | null;
        /** The silence that keeps it quiet now. */
        readonly muted: {
          readonly until: string;
          readonly reason: string;
        } | null;
        readonly acknowledged: {
          readonly at: string;
          readonly who: string | null;
          readonly note: string;
        } | null;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
      readonly open: number;
      readonly unacknowledged: number;
      /** Agreements whose evaluation instant is fixed, left out. */
      readonly samplesLeftOut: number;
    };
  };
  /** Ladders of escalations over all agreements: of those that stand the next due first. */
  "/escalations": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        readonly state?: "open" | "ended";
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly ladders: readonly {
        readonly agreement: string;
        readonly number: number;
        readonly objective: string;
        readonly title: string;
        /** The ticket, where it is about one. */
        readonly subject: string | null;
        readonly period: string | null;
        /** How far it has come, or what comes first. */
        readonly says: string;
        readonly openedAt: string;
        readonly endedAt: string | null;
        /** When the next level is due. */
        readonly nextAt: string | null;
        readonly acknowledged: {
          readonly at: string;
          readonly who: string | null;
        } | null;
        readonly levels: readonly {
          /** From 1. */
          readonly level: number;
          /** What sets it off: `75 %`, `breach`, `lost`. */
          readonly at: string;
          readonly afterMs: number;
          readonly calendar: string | null;
          readonly notify: readonly string[];
          readonly playbook: string | null;
          readonly setOffAt: string | null;
          readonly dueAt: string | null;
          readonly firedAt: string | null;
          readonly state: "told" | "due" | "stopped" | "not set off";
        }[];
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
      /** Levels that fired and told nobody. */
      readonly unheard: readonly {
        readonly agreement: string;
        readonly ladder: number;
        readonly level: number;
        readonly at: string;
        readonly says: string;
      }[];
    };
  };
  /** A ladder with everything that happened to it, and what was told to whom. */
  "/agreements/{id}/escalations/{number}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      readonly objective: string;
      readonly title: string;
      /** The ticket, where it is about one. */
      readonly subject: string | null;
      readonly period: string | null;
      /** How far it has come, or what comes first. */
      readonly says: string;
      readonly openedAt: string;
      readonly endedAt: string | null;
      /** When the next level is due. */
      readonly nextAt: string | null;
      readonly acknowledged: {
        readonly at: string;
        readonly who: string | null;
      } | null;
      readonly levels: readonly {
        /** From 1. */
        readonly level: number;
        /** What sets it off: `75 %`, `breach`, `lost`. */
        readonly at: string;
        readonly afterMs: number;
        readonly calendar: string | null;
        readonly notify: readonly string[];
        readonly playbook: string | null;
        readonly setOffAt: string | null;
        readonly dueAt: string | null;
        readonly firedAt: string | null;
        readonly state: "told" | "due" | "stopped" | "not set off";
      }[];
      readonly events: readonly {
        readonly at: string;
        readonly what: string;
        readonly level: number | null;
        readonly says: string;
      }[];
      readonly notices: readonly {
        readonly kind: "mail" | "channel";
        readonly target: string;
        readonly who: string | null;
        readonly role: string | null;
        readonly title: string;
        readonly state: "pending" | "sent" | "failed";
        readonly attempts: number;
        readonly said: string;
        readonly queuedAt: string;
        readonly sentAt: string | null;
        readonly level: number;
      }[];
    };
  };
  /** The roles of an agreement as it holds, and of what is agreed for later: who has them now and in the days to come. */
  "/agreements/{id}/duty": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly roles: readonly {
        readonly role: string;
        /** The mail address that the agreement gives it; told when nobody is on duty. */
        readonly address: string | null;
        readonly entries: readonly ({
          readonly kind: "always";
          /** Id of a person. */
          readonly person: string;
        } | {
          readonly kind: "weekly";
          /** Id of a person. */
          readonly person: string;
          readonly timeZone: string;
          readonly hours: {
            readonly mon?: readonly string[];
            readonly tue?: readonly string[];
            readonly wed?: readonly string[];
            readonly thu?: readonly string[];
            readonly fri?: readonly string[];
            readonly sat?: readonly string[];
            readonly sun?: readonly string[];
          };
        } | {
          readonly kind: "dates";
          /** Id of a person. */
          readonly person: string;
          readonly from: string;
          readonly to: string;
        })[];
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly now: readonly {
          readonly id: string;
          readonly name: string;
          readonly standingInFor: string | null;
        }[];
        /** The seven days to come. */
        readonly ahead: readonly {
          readonly from: string;
          readonly to: string;
          readonly people: readonly {
            readonly id: string;
            readonly name: string;
            readonly standingInFor: string | null;
          }[];
        }[];
        /** Whether an escalation or a playbook names it. */
        readonly used: boolean;
      }[];
      /** Who can be put on duty. */
      readonly people: readonly {
        readonly id: string;
        readonly name: string;
      }[];
    };
  };
  /** Silences that hold or are to come, those that end first first; and the last ones that are over. */
  "/silences": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly standing: readonly {
        readonly id: string;
        /** Null for all. */
        readonly agreement: string | null;
        readonly objective: string | null;
        /** Kind of alert. */
        readonly kind: string | null;
        readonly from: string;
        readonly to: string;
        readonly reason: string;
        readonly who: string | null;
        readonly madeAt: string;
        /** When it was ended before its time. */
        readonly endedAt: string | null;
      }[];
      readonly past: readonly {
        readonly id: string;
        /** Null for all. */
        readonly agreement: string | null;
        readonly objective: string | null;
        /** Kind of alert. */
        readonly kind: string | null;
        readonly from: string;
        readonly to: string;
        readonly reason: string;
        readonly who: string | null;
        readonly madeAt: string;
        /** When it was ended before its time. */
        readonly endedAt: string | null;
      }[];
    };
  };
  /** Runs of playbooks over all agreements: those that are under way first. */
  "/playbook-runs": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        readonly state?: "open" | "ended";
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly runs: readonly {
        readonly agreement: string;
        readonly number: number;
        readonly playbook: string;
        readonly title: string;
        readonly owner: string | null;
        /** The escalation that set it off. */
        readonly ladder: number | null;
        readonly says: string;
        readonly state: "under way" | "done" | "stopped";
        readonly startedAt: string;
        readonly startedBy: string | null;
        readonly endedAt: string | null;
        /** Whether a person is to answer or decide. */
        readonly waits: boolean;
        readonly steps: readonly {
          /** From 1. */
          readonly step: number;
          readonly do: string;
          readonly text: string | null;
          /** Roles that are told or asked, a channel, or a review. */
          readonly whom: string | null;
          readonly state: "to come" | "due" | "asked" | "done" | "not done" | "failed";
          readonly attempts: number;
          readonly dueAt: string | null;
          readonly beganAt: string | null;
          readonly endedAt: string | null;
          readonly who: string | null;
          readonly said: string;
        }[];
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** The playbooks of an agreement, as it holds now. */
  "/agreements/{id}/playbooks": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly playbooks: readonly {
        readonly id: string;
        readonly title: string;
        readonly steps: number;
      }[];
    };
  };
  /** A run with what became of each step, and what was told to whom. */
  "/agreements/{id}/playbook-runs/{number}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      readonly playbook: string;
      readonly title: string;
      readonly owner: string | null;
      /** The escalation that set it off. */
      readonly ladder: number | null;
      readonly says: string;
      readonly state: "under way" | "done" | "stopped";
      readonly startedAt: string;
      readonly startedBy: string | null;
      readonly endedAt: string | null;
      /** Whether a person is to answer or decide. */
      readonly waits: boolean;
      readonly steps: readonly {
        /** From 1. */
        readonly step: number;
        readonly do: string;
        readonly text: string | null;
        /** Roles that are told or asked, a channel, or a review. */
        readonly whom: string | null;
        readonly state: "to come" | "due" | "asked" | "done" | "not done" | "failed";
        readonly attempts: number;
        readonly dueAt: string | null;
        readonly beganAt: string | null;
        readonly endedAt: string | null;
        readonly who: string | null;
        readonly said: string;
      }[];
      readonly notices: readonly {
        readonly kind: "mail" | "channel";
        readonly target: string;
        readonly who: string | null;
        readonly role: string | null;
        readonly title: string;
        readonly state: "pending" | "sent" | "failed";
        readonly attempts: number;
        readonly said: string;
        readonly queuedAt: string;
        readonly sentAt: string | null;
      }[];
    };
  };
  /** Channels, by name. */
  "/channels": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly channels: readonly {
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly id: string;
        readonly name: string;
        readonly kind: "email" | "slack" | "teams" | "pagerduty" | "opsgenie" | "webhook";
        /** Of its address, what may be shown. */
        readonly shown: string;
        readonly agreements: (readonly string[]) | null;
        readonly severity: "critical" | "warning" | "notice";
        readonly quiet: {
          readonly from: string;
          readonly to: string;
          readonly timeZone: string;
        } | null;
        readonly takes: "each" | "digest" | "nothing";
        readonly digest: {
          readonly every: "day" | "week";
          readonly on: number;
          readonly at: string;
          readonly timeZone: string;
        } | null;
        readonly enabled: boolean;
      }[];
    };
  };
  /** What was sent, the newest first, and what is still to be sent. */
  "/deliveries": {
    readonly input: {
      readonly query?: {
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly deliveries: readonly {
        readonly agreement: string;
        readonly alert: number;
        readonly channel: string;
        readonly event: "opened" | "acknowledged" | "closed";
        readonly state: "pending" | "sent" | "failed" | "muted";
        readonly attempts: number;
        /** What the other side answered last, or why there was no answer. */
        readonly said: string;
        readonly queuedAt: string;
        readonly sentAt: string | null;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** Subscriptions, by name; the types of events that there are, and the form of each. */
  "/webhooks": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly webhooks: readonly {
        readonly id: string;
        readonly name: string;
        /** Of its address, what may be shown. */
        readonly shown: string;
        readonly types: (readonly string[]) | null;
        readonly agreements: (readonly string[]) | null;
        readonly enabled: boolean;
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
      }[];
      readonly types: readonly {
        readonly type: string;
        readonly says: string;
      }[];
      /** An example of what is sent. */
      readonly event: {
        /** The same however often it is sent: evt_…. */
        readonly id: string;
        readonly type: "agreement.proposed" | "agreement.countered" | "agreement.approved" | "agreement.signature-recorded" | "agreement.rejected" | "agreement.withdrawn" | "agreement.proposal-expired" | "agreement.agreed" | "agreement.stored" | "agreement.activated" | "agreement.suspension-asked-for" | "agreement.suspension-turned-down" | "agreement.suspension-taken-back" | "agreement.suspended" | "agreement.resumption-asked-for" | "agreement.resumption-turned-down" | "agreement.resumption-taken-back" | "agreement.resumed" | "agreement.review-started" | "agreement.review-ended" | "agreement.notice-given" | "agreement.notice-taken-back" | "agreement.renews-by-itself" | "agreement.could-not-renew" | "agreement.renewed" | "agreement.renegotiated" | "agreement.ended-by-notice" | "agreement.expired" | "agreement.terminated" | "exclusion.announced" | "exclusion.claimed" | "exclusion.accepted" | "exclusion.rejected" | "exclusion.withdrawn" | "statement.made" | "statement.revised" | "statement.sent-again" | "credit.proposed" | "credit.restated" | "credit.approved" | "credit.issued" | "credit.disputed" | "credit.stated" | "credit.upheld" | "credit.amended" | "credit.withdrawn" | "credit.claimed" | "claim.answered" | "claim.paid" | "claim.rejected" | "remedy.begun" | "remedy.done" | "remedy.left" | "review.planned" | "review.scheduled" | "review.prepared" | "review.held" | "review.pointed" | "review.minuted" | "review.decided" | "review.closed" | "action.agreed" | "action.moved" | "action.done" | "action.dropped" | "playbook.started" | "playbook.step-done" | "playbook.step-asked" | "playbook.step-failed" | "playbook.answered" | "playbook.retried" | "playbook.stopped" | "status.posted" | "status.edited";
        /** Of this form. */
        readonly version: 1;
        /** When it happened. */
        readonly timestamp: string;
        readonly data: {
          readonly agreement: string;
          /** A kind and what names the thing: credit acme/3. */
          readonly about: string;
          /** Id of a person, or `system`. */
          readonly by: string;
          readonly before: unknown;
          readonly after: unknown;
          readonly reason: string | null;
          readonly link: string | null;
        };
      };
    };
  };
  /** What a subscription was sent, and is to be sent, the newest first. */
  "/webhooks/{webhook}/deliveries": {
    readonly input: {
      readonly path: {
        readonly webhook: string;
      };
      readonly query?: {
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly deliveries: readonly {
        /** Its position in the audit log. */
        readonly event: number;
        readonly agreement: string;
        readonly type: string;
        readonly state: "pending" | "sent" | "failed";
        readonly dueAt: string;
        readonly attempts: number;
        /** What the other side answered last, or why there was no answer. */
        readonly said: string;
        readonly queuedAt: string;
        readonly sentAt: string | null;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** Remedies that misses have set off, over all agreements: the first to be due first. */
  "/remedies": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        readonly state?: "open" | "begun" | "done" | "left";
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly remedies: readonly {
        readonly agreement: string;
        readonly agreementTitle: string;
        readonly timeZone: string;
        /** Under `remedies` of the agreement. */
        readonly id: string;
        readonly title: string;
        readonly objective: string;
        readonly objectiveTitle: string;
        /** Those whose misses set it off. */
        readonly periods: readonly string[];
        /** The role that carries it out. */
        readonly owner: string | null;
        readonly setOff: string;
        readonly due: string | null;
        readonly isLate: boolean;
        readonly state: "open" | "begun" | "done" | "left";
        readonly steps: readonly {
          readonly step: "begun" | "done" | "left";
          readonly words: string;
          readonly at: string;
          readonly actor: string;
        }[];
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** Reviews of all agreements, those about the latest time first, and when the next ones come. */
  "/reviews": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        /** One or several of the states, with commas. */
        readonly state?: string;
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly reviews: readonly {
        readonly agreement: string;
        readonly number: number;
        /** Id of the clause that asks for it. */
        readonly review: string | null;
        readonly period: string | null;
        readonly title: string;
        /** What it is about, half-open. */
        readonly from: string;
        readonly to: string;
        readonly state: "planned" | "prepared" | "held" | "closed";
        readonly origin: "schedule" | "person" | "playbook";
        /** Why it was started, where its schedule did not. */
        readonly reason: string;
        readonly madeAt: string;
        /** Before when it is to be held. */
        readonly dueAt: string;
        readonly isOverdue: boolean;
        readonly meetingAt: string | null;
        readonly heldAt: string | null;
        readonly closedAt: string | null;
        /** Roles that are asked to come. */
        readonly attendees: readonly string[];
        readonly points: readonly {
          readonly words: string;
          readonly by: string;
          readonly party: "provider" | "customer";
          readonly at: string;
        }[];
        readonly revision: number;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
      /** When the next review of each schedule comes to be. */
      readonly coming: readonly {
        readonly agreement: string;
        readonly review: string;
        readonly title: string;
        readonly at: string;
      }[];
      readonly mayStart: boolean;
    };
  };
  /** A review with its agenda, minutes, decisions and actions. */
  "/agreements/{id}/reviews/{number}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
    };
    readonly answer: {
      readonly review: {
        readonly agreement: string;
        readonly number: number;
        /** Id of the clause that asks for it. */
        readonly review: string | null;
        readonly period: string | null;
        readonly title: string;
        /** What it is about, half-open. */
        readonly from: string;
        readonly to: string;
        readonly state: "planned" | "prepared" | "held" | "closed";
        readonly origin: "schedule" | "person" | "playbook";
        /** Why it was started, where its schedule did not. */
        readonly reason: string;
        readonly madeAt: string;
        /** Before when it is to be held. */
        readonly dueAt: string;
        readonly isOverdue: boolean;
        readonly meetingAt: string | null;
        readonly heldAt: string | null;
        readonly closedAt: string | null;
        /** Roles that are asked to come. */
        readonly attendees: readonly string[];
        readonly points: readonly {
          readonly words: string;
          readonly by: string;
          readonly party: "provider" | "customer";
          readonly at: string;
        }[];
        readonly revision: number;
      };
      readonly agreementTitle: string;
      readonly timeZone: string;
      /** As it was when the review was held; until then as it would be now. */
      readonly agenda: {
        readonly format: "tallystick-agenda/1";
        readonly agreement: {
          readonly id: string;
          readonly version: number;
          readonly title: string;
          readonly timeZone: string;
        };
        readonly span: {
          readonly from: string;
          readonly to: string;
        };
        readonly asOf: string;
        readonly evidence: number;
        readonly sections: readonly {
          readonly id: string;
          readonly title: string;
          readonly rule: string;
          readonly items: readonly {
            readonly key: string;
            readonly says: string;
            readonly evidence: readonly ({
              readonly kind: "figure";
              readonly objective: string;
              readonly period: string;
              readonly says: string;
            } | {
              readonly kind: "subject";
              readonly subject: string;
              readonly cause: string | null;
              readonly says: string;
            } | {
              readonly kind: "causes";
              readonly objective: string;
              readonly period: string;
              readonly says: string;
            } | {
              readonly kind: "exclusion";
              readonly id: string;
              readonly says: string;
            } | {
              readonly kind: "credit";
              readonly number: number;
              readonly says: string;
            } | {
              readonly kind: "proposal";
              readonly number: number;
              readonly says: string;
            } | {
              readonly kind: "action";
              readonly review: number;
              readonly action: number;
              readonly says: string;
            } | {
              readonly kind: "source";
              readonly source: string;
              readonly says: string;
            } | {
              readonly kind: "clause";
              readonly clause: string;
              readonly says: string;
            })[];
          }[];
        }[];
        readonly recommendations: readonly {
          readonly key: string;
          readonly says: string;
          readonly evidence: readonly ({
            readonly kind: "figure";
            readonly objective: string;
            readonly period: string;
            readonly says: string;
          } | {
            readonly kind: "subject";
            readonly subject: string;
            readonly cause: string | null;
            readonly says: string;
          } | {
            readonly kind: "causes";
            readonly objective: string;
            readonly period: string;
            readonly says: string;
          } | {
            readonly kind: "exclusion";
            readonly id: string;
            readonly says: string;
          } | {
            readonly kind: "credit";
            readonly number: number;
            readonly says: string;
          } | {
            readonly kind: "proposal";
            readonly number: number;
            readonly says: string;
          } | {
            readonly kind: "action";
            readonly review: number;
            readonly action: number;
            readonly says: string;
          } | {
            readonly kind: "source";
            readonly source: string;
            readonly says: string;
          } | {
            readonly kind: "clause";
            readonly clause: string;
            readonly says: string;
          })[];
          readonly kind: "recalibrate" | "invest" | "change scope";
          readonly rule: string;
        }[];
      };
      /** Of the canonical JSON of the frozen agenda; null until it is held. */
      readonly sha256: string | null;
      /** Every version, the newest first. */
      readonly minutes: readonly {
        readonly version: number;
        readonly at: string;
        readonly who: string;
        readonly words: string;
        readonly decisions: readonly string[];
        readonly present: readonly string[];
      }[];
      /** What became of the recommendations. */
      readonly decisions: readonly {
        readonly key: string;
        readonly decision: "accepted" | "rejected";
        readonly reason: string;
        readonly at: string;
        readonly who: string;
      }[];
      /** Those that it agreed, and those of earlier reviews that are open. */
      readonly actions: readonly {
        readonly agreement: string;
        readonly action: number;
        /** Of the review that agreed it. */
        readonly review: number;
        readonly title: string;
        /** Key of the agenda item or recommendation that it answers. */
        readonly about: string | null;
        readonly owner: {
          readonly id: string;
          readonly name: string;
        };
        /** Local day in the agreement’s zone. */
        readonly due: string;
        readonly isOverdue: boolean;
        readonly state: "open" | "done" | "dropped";
        readonly madeAt: string;
        readonly endedAt: string | null;
        /** What came of it. */
        readonly words: string;
        /** Whether the reader may say what came of it. */
        readonly mayEnd: boolean;
        readonly revision: number;
      }[];
      /** Who may own an action. */
      readonly owners: readonly {
        readonly id: string;
        readonly name: string;
      }[];
      readonly may: {
        readonly conduct: boolean;
        readonly contribute: boolean;
      };
    };
  };
  /** What reviews agreed that somebody is to do: what is open by its due date, then what ended. */
  "/review-actions": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        readonly state?: "open" | "done" | "dropped";
        /** Of the reader alone. */
        readonly mine?: string;
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly actions: readonly {
        readonly agreement: string;
        readonly action: number;
        /** Of the review that agreed it. */
        readonly review: number;
        readonly title: string;
        /** Key of the agenda item or recommendation that it answers. */
        readonly about: string | null;
        readonly owner: {
          readonly id: string;
          readonly name: string;
        };
        /** Local day in the agreement’s zone. */
        readonly due: string;
        readonly isOverdue: boolean;
        readonly state: "open" | "done" | "dropped";
        readonly madeAt: string;
        readonly endedAt: string | null;
        /** What came of it. */
        readonly words: string;
        /** Whether the reader may say what came of it. */
        readonly mayEnd: boolean;
        readonly revision: number;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** What used the budget of an objective in a period, by coded cause, the largest first. */
  "/agreements/{id}/objectives/{objective}/causes": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
      };
      readonly query: {
        readonly period: string;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly unit: "outcomes" | "ms" | "events" | "slices" | "values" | "answers" | "records" | "parts";
      /** The fields that code a cause, the most telling first. */
      readonly fields: readonly string[];
      /** False where the bad part of the figure has no subjects: counted events, values, composites. */
      readonly isRanked: boolean;
      /** Missed tickets, or incidents. */
      readonly found: number;
      /** Of how many of them the cause was looked up. */
      readonly counted: number;
      readonly causes: readonly {
        /** Null for what is not coded. */
        readonly cause: string | null;
        /** What it took, in the unit. */
        readonly bad: string;
        /** Its part of all that was used. */
        readonly share: string;
        /** With that of the causes before it. */
        readonly runningShare: string;
        readonly subjectCount: number;
        readonly subjects: readonly {
          readonly subject: string;
          /** The incident of that subject. */
          readonly incident: string | null;
          readonly title: string | null;
          readonly bad: string;
        }[];
      }[];
    };
  };
  /** How the process itself does: one score, its parts, and what is behind each (docs/process-health.md). */
  "/process-health": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly asOf: string;
      /** The mean of the parts that count, in percent, rounded down. */
      readonly score: number | null;
      readonly grade: "good" | "fair" | "poor" | null;
      readonly parts: readonly {
        readonly id: string;
        readonly title: string;
        /** How it counts. */
        readonly rule: string;
        /** How many it looks at; a part with none does not count. */
        readonly total: number;
        /** What is as it should be, in percent, rounded down. */
        readonly share: number | null;
        /** What is not as it should be. */
        readonly items: readonly {
          readonly says: string;
          readonly since: string | null;
          readonly link: {
            readonly kind: "agreement";
            readonly agreement: string;
          } | {
            readonly kind: "objective";
            readonly agreement: string;
            readonly objective: string;
            readonly period: string | null;
          } | {
            readonly kind: "review";
            readonly agreement: string;
            readonly number: number;
          } | {
            readonly kind: "credit";
            readonly agreement: string;
            readonly number: number;
          } | {
            readonly kind: "exclusions";
            readonly agreement: string;
          } | {
            readonly kind: "alerts";
            readonly agreement: string;
          } | {
            readonly kind: "lifecycle";
            readonly agreement: string;
          } | {
            readonly kind: "claims";
            readonly agreement: string;
          } | {
            readonly kind: "remedies";
            readonly agreement: string;
          } | {
            readonly kind: "people";
          };
        }[];
      }[];
    };
  };
  /** What waits for a decision of the reader, by what their roles let them do; deadlines first. */
  "/portfolio/needs": {
    readonly input: {
      readonly query?: {
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly total: number;
      readonly needs: readonly {
        readonly says: string;
        readonly agreement: string;
        readonly since: string;
        readonly by: string | null;
        readonly isLate: boolean;
        readonly link: {
          readonly kind: "agreement";
          readonly agreement: string;
        } | {
          readonly kind: "objective";
          readonly agreement: string;
          readonly objective: string;
          readonly period: string | null;
        } | {
          readonly kind: "review";
          readonly agreement: string;
          readonly number: number;
        } | {
          readonly kind: "credit";
          readonly agreement: string;
          readonly number: number;
        } | {
          readonly kind: "exclusions";
          readonly agreement: string;
        } | {
          readonly kind: "alerts";
          readonly agreement: string;
        } | {
          readonly kind: "lifecycle";
          readonly agreement: string;
        } | {
          readonly kind: "claims";
          readonly agreement: string;
        } | {
          readonly kind: "remedies";
          readonly agreement: string;
        } | {
          readonly kind: "people";
        };
      }[];
    };
  };
  /** What comes by itself in the next 120 days: reviews, ends of terms and notices, maintenance, claims, actions. */
  "/portfolio/ahead": {
    readonly input: {
      readonly query?: {
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly total: number;
      readonly ahead: readonly {
        readonly kind: "review" | "renewal" | "maintenance" | "claim" | "action" | "remedy" | "dispute";
        readonly says: string;
        readonly agreement: string;
        readonly at: string;
        /** Of the agreement, whose days count. */
        readonly timeZone: string;
        readonly link: {
          readonly kind: "agreement";
          readonly agreement: string;
        } | {
          readonly kind: "objective";
          readonly agreement: string;
          readonly objective: string;
          readonly period: string | null;
        } | {
          readonly kind: "review";
          readonly agreement: string;
          readonly number: number;
        } | {
          readonly kind: "credit";
          readonly agreement: string;
          readonly number: number;
        } | {
          readonly kind: "exclusions";
          readonly agreement: string;
        } | {
          readonly kind: "alerts";
          readonly agreement: string;
        } | {
          readonly kind: "lifecycle";
          readonly agreement: string;
        } | {
          readonly kind: "claims";
          readonly agreement: string;
        } | {
          readonly kind: "remedies";
          readonly agreement: string;
        } | {
          readonly kind: "people";
        };
      }[];
    };
  };
  /** Which open periods would miss if they went on as they have, are at risk or lost: those that are lost first, then by the budget that would be used. */
  "/portfolio/risks": {
    readonly input: {
      readonly query?: {
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      /** Open periods with a figure and an error budget, at risk or not. */
      readonly open: number;
      readonly total: number;
      readonly risks: readonly {
        readonly agreement: string;
        readonly objective: string;
        readonly title: string;
        readonly period: string;
        /** The end of the period, not included. */
        readonly ends: string;
        readonly status: string;
        /** Of the error budget so far; null while nothing is allowed. */
        readonly used: string | null;
        /** Of the error budget at the end of the period, if what comes is as good as what has come: the burn rate since it began. Rounded up. */
        readonly atEnd: string;
      }[];
    };
  };
  /** Which causes took most of the error budgets, of each objective in its last ended period. */
  "/portfolio/eaters": {
    readonly input: {
      readonly query?: {
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly total: number;
      readonly eaters: readonly {
        readonly agreement: string;
        readonly objective: string;
        readonly title: string;
        readonly period: string;
        /** Null for what is not coded. */
        readonly cause: string | null;
        readonly subjects: number;
        /** Its part of what the period allowed, rounded up. */
        readonly used: string;
        /** The same as a number, to draw it. */
        readonly usedShare: number;
      }[];
    };
  };
  /** Credits of all agreements, those proposed last first, with their balances. */
  "/credits": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        /** One or several of the states, with commas. */
        readonly state?: string;
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
        /** Only what was known by then: an instant that has come, ISO 8601. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly credits: readonly {
        readonly agreement: string;
        readonly number: number;
        readonly objective: string;
        readonly period: string;
        readonly kind: "credit" | "bonus" | "earn-back";
        readonly reverses: string | null;
        /** The settled credit that it changes. */
        readonly corrects: number | null;
        readonly state: "proposed" | "approved" | "issued" | "disputed" | "withdrawn";
        /** What the rules come to. */
        readonly computed: string;
        /** What was decided. */
        readonly amount: string;
        /** What credit notes were issued for. */
        readonly noted: string;
        readonly currency: string;
        /** What is open about it: a person should look at it. */
        readonly questions: readonly string[];
        readonly approvals: readonly string[];
        readonly proposedAt: string;
        readonly issuedAt: string | null;
        readonly disputedAt: string | null;
        readonly revision: number;
        readonly agreementTitle: string;
        readonly objectiveTitle: string;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
      readonly balances: readonly {
        readonly agreement: string;
        readonly currency: string;
        readonly state: "proposed" | "approved" | "issued" | "disputed" | "withdrawn";
        readonly count: number;
        readonly amount: string;
        readonly noted: string;
      }[];
    };
  };
  /** A credit with what happened to it and its credit notes. */
  "/agreements/{id}/credits/{number}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly query?: {
        /** Only what was known by then: an instant that has come, ISO 8601. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly credit: {
        readonly agreement: string;
        readonly number: number;
        readonly objective: string;
        readonly period: string;
        readonly kind: "credit" | "bonus" | "earn-back";
        readonly reverses: string | null;
        /** The settled credit that it changes. */
        readonly corrects: number | null;
        readonly state: "proposed" | "approved" | "issued" | "disputed" | "withdrawn";
        /** What the rules come to. */
        readonly computed: string;
        /** What was decided. */
        readonly amount: string;
        /** What credit notes were issued for. */
        readonly noted: string;
        readonly currency: string;
        /** What is open about it: a person should look at it. */
        readonly questions: readonly string[];
        readonly approvals: readonly string[];
        readonly proposedAt: string;
        readonly issuedAt: string | null;
        readonly disputedAt: string | null;
        readonly revision: number;
      };
      readonly objectiveTitle: string;
      readonly timeZone: string;
      /** How it came to its amount, a step a line. */
      readonly working: readonly string[];
      readonly approvalsNeeded: number;
      readonly disputableUntil: string | null;
      /** When a dispute is to be answered. */
      readonly answerBy: string | null;
      readonly events: readonly {
        readonly at: string;
        readonly party: "provider" | "customer" | "system";
        /** Null for the product itself, and for people whom the reader may not see. */
        readonly who: string | null;
        readonly event: string;
        readonly state: "proposed" | "approved" | "issued" | "disputed" | "withdrawn";
        readonly amount: string;
        readonly words: string;
      }[];
      readonly notes: readonly {
        readonly number: number;
        readonly amount: string;
        readonly currency: string;
        readonly issuedAt: string;
        readonly sha256: string;
      }[];
    };
  };
  /** A credit note as it was issued: PDF, or the JSON that its hash is of. */
  "/agreements/{id}/credit-notes/{number}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly query?: {
        readonly format?: "pdf" | "json";
        /** Of what people read of it; as the header Accept-Language asks where it is left out. */
        readonly language?: "en" | "de";
      };
    };
    readonly answer: Response;
  };
  /** Credit notes for billing as CSV, the oldest first, 1,000 at most; the export itself is logged. */
  "/credit-notes/export": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        /** Issued then or later. */
        readonly from?: string;
        /** Issued before then. */
        readonly to?: string;
      };
    };
    readonly answer: Response;
  };
  /** Data quality of each source; worked out when it is asked for (docs/data-quality.md). */
  "/agreements/{id}/quality": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Only evidence received until then counts. */
        readonly knownAt?: string;
        /** How many days are looked back; the whole term where that is left out. */
        readonly lookBackDays?: number;
        /** Evaluation instant, by default now, or where it is pinned. */
        readonly asOf?: string;
      };
    };
    readonly answer: {
      readonly format: "tallystick-quality/1";
      readonly agreement: string;
      readonly asOf: string;
      readonly sources: readonly {
        readonly source: string;
        /** From where on it was looked at; null where all of it was. */
        readonly from: string | null;
        /** The least of the parts, a percentage rounded down; null where nothing came and nothing was due. */
        readonly score: string | null;
        readonly grade: "good" | "fair" | "poor" | null;
        readonly parts: readonly {
          readonly id: string;
          readonly says: string;
          readonly share: string;
        }[];
        readonly records: number;
        readonly subjects: number;
        readonly first: string | null;
        readonly last: string | null;
        /** How many records came again, by the day (UTC) of receipt; no part of the score: sending again is no fault. */
        readonly duplicates: number;
        readonly conflicts: number;
        readonly late: number;
        readonly ahead: number;
        readonly furthestAheadMs: number;
        readonly delayMs: {
          readonly p50: number;
          readonly p95: number;
          readonly p99: number;
        } | null;
        readonly unusable: {
          readonly count: number;
          readonly examples: readonly {
            readonly id: string;
            readonly message: string;
          }[];
        };
        readonly unmapped: {
          readonly records: number;
          readonly values: readonly {
            readonly field: string;
            readonly value: string;
            readonly records: number;
            readonly examples: readonly string[];
          }[];
        };
        /** The first records of each. */
        readonly examples: {
          readonly duplicates: readonly string[];
          readonly conflicts: readonly string[];
          readonly late: readonly string[];
          readonly ahead: readonly string[];
        };
        readonly coverage: {
          readonly everyMs: number;
          readonly coveredMs: number;
          readonly expectedMs: number;
          readonly gapCount: number;
          readonly gaps: readonly {
            readonly subject: string;
            readonly probe: string;
            readonly from: string;
            readonly to: string;
          }[];
        } | null;
        readonly silence: {
          readonly last: string;
          readonly sinceMs: number;
          readonly longMs: number;
          readonly usualMs: number | null;
          readonly isLong: boolean;
        } | null;
      }[];
    };
  };
  /** Sources that tell of the same thing beside each other; worked out when it is asked for (docs/data-quality.md). */
  "/agreements/{id}/reconciliation": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Only evidence received until then counts. */
        readonly knownAt?: string;
        /** Evaluation instant, by default now, or where it is pinned. */
        readonly asOf?: string;
      };
    };
    readonly answer: {
      readonly format: "tallystick-reconciliation/1";
      readonly agreement: string;
      readonly asOf: string;
      readonly comparisons: readonly {
        readonly indicator: string;
        readonly title: string;
        /** The source of record: its word counts where both say something. */
        readonly record: string;
        readonly other: string;
        /** Whether the other one counts where the source of record says nothing. */
        readonly isFallback: boolean;
        readonly by: "time" | "tickets" | "days";
        /** Of time in ms, else a number of tickets or days. */
        readonly both: number;
        /** Of time in ms, else a number of tickets or days. */
        readonly agreed: number;
        /** Of time in ms, else a number of tickets or days. */
        readonly onlyRecord: number;
        /** Of time in ms, else a number of tickets or days. */
        readonly onlyOther: number;
        /** Agreed ÷ both, a percentage rounded down. */
        readonly share: string | null;
        /** Those that differ most first. */
        readonly disagreements: readonly {
          readonly from: string;
          readonly to: string | null;
          readonly subject: string | null;
          readonly cycle: number | null;
          readonly record: string;
          readonly other: string;
          readonly ms: number | null;
          readonly difference: string | null;
        }[];
        /** All of them; the first 100 are listed. */
        readonly disagreementCount: number;
        readonly figures: readonly {
          readonly objective: string;
          readonly title: string;
          readonly period: string;
          readonly record: {
            readonly attained: string | null;
            readonly status: "met" | "missed" | "on track" | "at risk" | "lost" | "no data";
          };
          readonly other: {
            readonly attained: string | null;
            readonly status: "met" | "missed" | "on track" | "at risk" | "lost" | "no data";
          };
          /** By the rule of the agreement. */
          readonly counts: {
            readonly attained: string | null;
            readonly status: "met" | "missed" | "on track" | "at risk" | "lost" | "no data";
          };
          readonly differs: boolean;
        }[];
      }[];
    };
  };
  /** The last look at each source of all agreements, the worst first, with its days (docs/data-quality.md). */
  "/quality": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        /** How many days of history. */
        readonly days?: number;
      };
    };
    readonly answer: {
      readonly sources: readonly {
        readonly agreement: string;
        readonly source: string;
        /** The kind of source, as the agreement says. */
        readonly connector: string | null;
        readonly lookedAt: string;
        /** What happened or came since then was looked at. */
        readonly from: string | null;
        /** A percentage rounded down; null for none. */
        readonly score: string | null;
        readonly grade: "good" | "fair" | "poor" | null;
        readonly parts: readonly {
          readonly id: string;
          readonly says: string;
          readonly share: string;
        }[];
        readonly records: number;
        /** How many records came again since the day (UTC) of `from`, until now; no part of the score: sending again is no fault. */
        readonly duplicates: number;
        /** When the last record happened. */
        readonly last: string | null;
        /** How many findings are open. */
        readonly open: number;
        readonly isSilent: boolean;
        readonly days: readonly {
          /** A day of the agreement’s zone, `YYYY-MM-DD`. */
          readonly day: string;
          /** Of the last look of the day. */
          readonly score: string | null;
          /** The lowest of the day. */
          readonly lowest: string | null;
        }[];
      }[];
      /** How many findings are open, by kind. */
      readonly open: Readonly<Record<string, number>>;
    };
  };
  /** What was found about sources: what is open first, the newest first. */
  "/quality/findings": {
    readonly input: {
      readonly query?: {
        readonly agreement?: string;
        readonly source?: string;
        readonly kind?: "gap" | "duplicates" | "conflicts" | "late" | "clock" | "unusable" | "unmapped" | "silence" | "score";
        readonly state?: "open" | "closed";
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
        /** Only what was known by then: an instant that has come, ISO 8601. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly findings: readonly {
        readonly agreement: string;
        readonly number: number;
        readonly kind: "gap" | "duplicates" | "conflicts" | "late" | "clock" | "unusable" | "unmapped" | "silence" | "score";
        readonly source: string;
        readonly says: string;
        /** Ids of the first records behind it; none where records did not come. */
        readonly records: readonly string[];
        readonly openedAt: string;
        readonly closedAt: string | null;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** Thresholds of data quality: what holds, and what somebody set. */
  "/agreements/{id}/quality/thresholds": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly defaults: {
        /** A score below this is found, and told. */
        readonly score: string;
        /** What is wrong with a side is found while its share is below this. */
        readonly parts: Readonly<Record<string, string>>;
        /** A silence longer than this is found, and told; null for what is usual. */
        readonly silenceMs: number | null;
        /** How many days are looked back. */
        readonly lookBackDays: number;
      };
      /** What holds for each source. */
      readonly sources: readonly {
        /** A score below this is found, and told. */
        readonly score: string;
        /** What is wrong with a side is found while its share is below this. */
        readonly parts: Readonly<Record<string, string>>;
        /** A silence longer than this is found, and told; null for what is usual. */
        readonly silenceMs: number | null;
        /** How many days are looked back. */
        readonly lookBackDays: number;
        readonly source: string;
      }[];
      readonly set: readonly {
        /** Empty for all sources of the agreement. */
        readonly source: string;
        readonly thresholds: {
          /** A percentage with at most four decimals: `95 %`. */
          readonly score?: string;
          readonly parts?: {
            /** A percentage with at most four decimals: `95 %`. */
            readonly consistent?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly punctual?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly clock?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly usable?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly mapped?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly covered?: string;
          };
          /** A silence longer than this is told, ms. */
          readonly silenceMs?: number;
          readonly lookBackDays?: number;
        };
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly at: string;
        readonly by: string | null;
      }[];
    };
  };
  /** Which figures, outcomes, exclusions, credits and remedies a record touches; worked out when it is asked for. */
  "/agreements/{id}/record/touches": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query: {
        readonly source: string;
        /** The id of the record within its source. */
        readonly id: string;
        /** Evaluation instant, by default that of the stored report. */
        readonly asOf?: string;
        /** Only evidence received until then counts. */
        readonly knownAt?: string;
      };
    };
    readonly answer: {
      readonly source: string;
      readonly id: string;
      /** Left out: superseded or withdrawn. */
      readonly state: "counts" | "left out" | "unknown";
      readonly figures: readonly {
        readonly objective: string;
        readonly period: string;
        readonly title: string;
        /** Whether the record is among those that it comes from. */
        readonly isBehind: boolean;
        /** Whether it would be otherwise without the record. */
        readonly isChanged: boolean;
        readonly attained: string | null;
        readonly status: string;
        readonly without: {
          readonly attained: string | null;
          readonly status: string;
        };
        /** Of a final period: stated with the record, or restated because of it. */
        readonly statement: "stated" | "restated" | null;
      }[];
      readonly outcomes: readonly {
        readonly subject: string;
        readonly indicator: string;
        readonly cycle: number;
        readonly objectives: readonly string[];
        /** Whether the record is among those that it comes from. */
        readonly isBehind: boolean;
        /** Whether it would be otherwise without the record. */
        readonly isChanged: boolean;
        readonly state: string | null;
        readonly without: string | null;
        readonly periods: Readonly<Record<string, readonly string[]>>;
      }[];
      /** All of them; the first 1,000 are listed. */
      readonly outcomeCount: number;
      readonly exclusions: readonly {
        readonly id: string;
        /** Whether the record is among those that it comes from. */
        readonly isBehind: boolean;
        /** Whether it would be otherwise without the record. */
        readonly isChanged: boolean;
      }[];
      readonly credits: readonly {
        readonly objective: string;
        readonly period: string;
        readonly clause: string;
        readonly amount: {
          readonly amount: string;
          readonly currency: string;
        } | null;
        readonly without: {
          readonly amount: string;
          readonly currency: string;
        } | null;
      }[];
      readonly remedies: readonly string[];
    };
  };
  /** The records behind the figure of an objective in a period, page by page. Over clocks: those of the subjects whose outcomes it counts; else those that happened in the period; pages may hold fewer. */
  "/agreements/{id}/objectives/{objective}/records": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
      };
      readonly query: {
        /** Id of the period. */
        readonly period: string;
        /** Evaluation instant, ISO 8601; with it, or with knownAt, the answer is worked out anew. */
        readonly asOf?: string;
        /** Only what was known by then counts. */
        readonly knownAt?: string;
        readonly limit?: number;
        /** The `next` of the page before. */
        readonly cursor?: string;
      };
    };
    readonly answer: {
      /** By subject, then in the order of time. */
      readonly records: readonly {
        readonly source: string;
        readonly id: string;
        readonly subject: string;
        readonly type: string;
        readonly occurredAt: string;
        readonly receivedAt: string;
        readonly data: Readonly<Record<string, unknown>>;
        /** The personal fields of `data`, by name; those that are not shown hold a pseudonym there. */
        readonly personal: Readonly<Record<string, {
            /** Id of the data subject. */
            readonly person: string;
            readonly state: "shown" | "hidden" | "erased";
            readonly erasedAt: string | null;
          }>>;
      }[];
      readonly next: string | null;
    };
  };
  /** The report as of an instant, from what was known at an instant; worked out when it is asked for. */
  "/agreements/{id}/report": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Only evidence received until then counts: ISO 8601 with Z or an offset. */
        readonly knownAt?: string;
        /** Evaluation instant, by default that of the stored report: now, or where it is pinned. */
        readonly asOf?: string;
      };
    };
    readonly answer: {
      readonly format: "tallystick-evaluation/1";
      /** Version of the measurement rules. */
      readonly rules: string;
      readonly agreement: {
        readonly id: string;
        readonly version: number;
        readonly title: string;
        readonly provider: string;
        readonly customer: string;
        readonly timeZone: string;
        readonly currency: string;
        readonly term: {
          readonly from: string;
          /** Last day, included. */
          readonly to: string;
        };
      };
      /** Evaluation instant. */
      readonly asOf: string;
      /** Only evidence received until then counts; null for all. */
      readonly knownAt: string | null;
      readonly evidence: {
        readonly records: number;
        readonly subjects: number;
        /** Ids that came with different contents. */
        readonly conflicts: readonly {
          readonly source: string;
          readonly id: string;
        }[];
        /** Records that could not be used. */
        readonly findings: readonly {
          readonly source: string;
          readonly id: string;
          readonly message: string;
        }[];
        readonly findingCount: number;
      };
      readonly objectives: readonly {
        readonly id: string;
        readonly title: string;
        /** Path of the clause in the agreement. */
        readonly clause: string;
        readonly indicator: string;
        readonly kind: "clock" | "availability" | "ratio" | "distribution" | "score" | "count" | "composite";
        readonly service: string | null;
        readonly owner: string | null;
        /** The target in words. */
        readonly promise: string;
        /** How the target moves, in the order of taking effect; empty where it stays. */
        readonly targets: readonly {
          /** It holds in the periods that start then or later. */
          readonly from: string;
          readonly target: {
            /** Whole number. Shares are fractions, times ms. */
            readonly numerator: string;
            /** Whole number above zero. */
            readonly denominator: string;
            /** As shown: rounded towards the miss. */
            readonly text: string;
          };
          readonly state: "in force" | "past" | "coming" | "refused";
          /** When a record told it; null for a step that was agreed. */
          readonly told: string | null;
          readonly reason: string | null;
          /** Id of the record. */
          readonly record: string | null;
          /** The guardrail that it breaks; then it changes nothing. */
          readonly refused: "in the past" | "late notice" | "outside the bounds" | "above the largest step" | "before the shortest interval" | null;
        }[];
        /** What the rule of a target that may be changed proposes now. */
        readonly proposal: {
          /** The period that was looked at. */
          readonly period: string;
          /** The first start of a period from which it may hold. */
          readonly from: string;
          readonly target: {
            /** Whole number. Shares are fractions, times ms. */
            readonly numerator: string;
            /** Whole number above zero. */
            readonly denominator: string;
            /** As shown: rounded towards the miss. */
            readonly text: string;
          };
          readonly reason: string;
        } | null;
        readonly periods: readonly {
          /** Id of the period, such as 2016-03. */
          readonly period: string;
          /** An instant in UTC, ISO 8601. */
          readonly from: string;
          /** Its end, not included. */
          readonly to: string;
          /** Whether the term cuts it short. */
          readonly partial: boolean;
          readonly state: "open" | "provisional" | "final";
          readonly target: {
            /** Whole number. Shares are fractions, times ms. */
            readonly numerator: string;
            /** Whole number above zero. */
            readonly denominator: string;
            /** As shown: rounded towards the miss. */
            readonly text: string;
          };
          /** Null where nothing valid happened: there is no figure. */
          readonly attained: {
            /** Whole number. Shares are fractions, times ms. */
            readonly numerator: string;
            /** Whole number above zero. */
            readonly denominator: string;
            /** As shown: rounded towards the miss. */
            readonly text: string;
          } | null;
          readonly status: "met" | "missed" | "on track" | "at risk" | "lost" | "no data";
          /** What is counted. */
          readonly unit: "outcomes" | "ms" | "events" | "slices" | "values" | "answers" | "records" | "parts";
          /** Null where the figure is no share. */
          readonly good: string | null;
          readonly valid: string | null;
          readonly bad: string | null;
          /** What a figure that is no share comes from. */
          readonly samples: number | null;
          /** Of a sketch: by how much the value may be off. */
          readonly relativeError: string | null;
          /** The error budget; null for a target of 100 %, which has none. */
          readonly budget: {
            /** An exact decimal; … at its end where it goes on for ever. */
            readonly allowed: string;
            /** An exact decimal; … at its end where it goes on for ever. */
            readonly used: string;
            /** Negative when overspent. */
            readonly remaining: string;
            readonly usedPercent: string | null;
          } | null;
          /** The greatest warning share of the budget that is used. */
          readonly warning: string | null;
          /** For time: how much of the promised time had a known state, ms. */
          readonly coverage: {
            readonly knownMs: number;
            readonly promisedMs: number;
          } | null;
          /** The source whose records count where the source of record says nothing; for time in how much of it, ms. */
          readonly fallback: {
            readonly source: string;
            readonly ms: number | null;
          } | null;
          /** Down time by incident or probe, ms. */
          readonly causes: readonly {
            readonly id: string;
            /** An exact decimal; … at its end where it goes on for ever. */
            readonly downMs: string;
          }[];
          readonly openClocks: {
            readonly running: number;
            readonly paused: number;
            readonly atRisk: number;
          } | null;
          /** Of objectives that ask for alerts: how their budget burned. */
          readonly alerts: readonly {
            readonly kind: "burn-rate" | "approaching";
            /** The share of the budget that it is about. */
            readonly share: string;
            /** The long window of a burn rate. */
            readonly window: string | null;
            readonly shortWindow: string | null;
            /** The burn rate above which both windows must be. */
            readonly rate: string | null;
            /** At the evaluation instant, or at the end of the period. */
            readonly isFiring: boolean;
            /** How often it fired; the last 100 are listed. */
            readonly count: number;
            readonly firings: readonly {
              /** An instant in UTC, ISO 8601. */
              readonly fired: string;
              readonly cleared: string | null;
            }[];
          }[];
          /** Were every pending claim accepted; null where that makes no difference. */
          readonly ifAccepted: {
            readonly attained: {
              /** Whole number. Shares are fractions, times ms. */
              readonly numerator: string;
              /** Whole number above zero. */
              readonly denominator: string;
              /** As shown: rounded towards the miss. */
              readonly text: string;
            } | null;
            readonly status: "met" | "missed" | "on track" | "at risk" | "lost" | "no data";
          } | null;
          readonly credit: {
            /** An exact decimal; … at its end where it goes on for ever. */
            readonly amount: string;
            /** ISO 4217 code. */
            readonly currency: string;
          };
        }[];
      }[];
      readonly credits: readonly {
        readonly period: string;
        readonly objective: string;
        readonly clause: string;
        /** Bonuses and earn-backs have amounts below zero. */
        readonly kind: "credit" | "bonus" | "earn-back";
        readonly service: string | null;
        /** Exposure is what would be due if the open period ended now. */
        readonly state: "due" | "exposure";
        /** The fee that the share is of. */
        readonly base: string;
        /** Null where no share of the base is credited. */
        readonly share: string | null;
        readonly breaches: number | null;
        /** An exact decimal; … at its end where it goes on for ever. */
        readonly uncapped: string;
        /** Days by which the term is extended instead of money. */
        readonly extensionDays: number;
        /** What each cap took away, and the clause that says so. */
        readonly reductions: readonly {
          readonly cap: string;
          /** An exact decimal; … at its end where it goes on for ever. */
          readonly by: string;
          readonly clause: string;
        }[];
        readonly amount: {
          /** An exact decimal; … at its end where it goes on for ever. */
          readonly amount: string;
          /** ISO 4217 code. */
          readonly currency: string;
        };
        /** Where its claim stands; null where it comes by itself. */
        readonly claim: {
          /** Before when it is to be claimed. */
          readonly by: string;
          readonly state: "open" | "claimed" | "forfeited";
          readonly made: string | null;
          /** Id of the record of the claim. */
          readonly record: string | null;
        } | null;
        /** Of an earn-back: the period whose credit it reverses. */
        readonly reverses: string | null;
        /** How it comes to its amount, a step a line. */
        readonly explanation: readonly string[];
      }[];
      /** What misses have set off besides credits. */
      readonly remedies: readonly {
        readonly id: string;
        readonly title: string;
        readonly clause: string;
        readonly objective: string;
        readonly owner: string | null;
        /** When the period that set it off ended. */
        readonly triggered: string;
        readonly due: string | null;
        /** The periods that set it off. */
        readonly periods: readonly string[];
      }[];
      /** What was announced or claimed not to count. */
      readonly exclusions: readonly {
        /** An instant in UTC, ISO 8601. */
        readonly from: string;
        /** Its end, not included. */
        readonly to: string;
        /** Its own id: the subject of its records. */
        readonly id: string;
        readonly clause: string;
        /** An instant in UTC, ISO 8601. */
        readonly announced: string;
        readonly state: "announced" | "pending" | "accepted" | "rejected" | "withdrawn";
        /** The only service that it is for. */
        readonly service: string | null;
        readonly reason: string | null;
        readonly arithmetic: "remove" | "count as up" | "add back";
        readonly excluded: readonly {
          /** An instant in UTC, ISO 8601. */
          readonly from: string;
          /** Its end, not included. */
          readonly to: string;
        }[];
        /** The parts that count all the same, each with the rule. */
        readonly refused: readonly {
          /** An instant in UTC, ISO 8601. */
          readonly from: string;
          /** Its end, not included. */
          readonly to: string;
          readonly rule: "pending" | "rejected" | "withdrawn" | "late notice" | "outside the window" | "above the allowance";
        }[];
        /** Ids of its records, in the order in which they applied. */
        readonly records: readonly string[];
      }[];
      readonly subjects?: readonly {
        readonly subject: string;
        readonly indicator: string;
        /** From 0, in the order of starting. */
        readonly cycle: number;
        /** The objectives that count it. */
        readonly objectives: readonly string[];
        /** The periods that count it, by objective; several where rolling windows overlap. */
        readonly periods: Readonly<Record<string, readonly string[]>>;
        /** met, breached, running, paused, or stopped where no objective governs it. */
        readonly state: string;
        readonly atRisk: boolean;
        /** The greatest warning share of the target that an open clock has used. */
        readonly warning: string | null;
        /** An instant in UTC, ISO 8601. */
        readonly started: string;
        readonly stopped: string | null;
        readonly due: string | null;
        readonly breached: string | null;
        /** The earlier of stop and breach. */
        readonly decided: string | null;
        readonly elapsedMs: number;
        readonly targetMs: number | null;
        /** Ids of the records that went in, in their order. */
        readonly records: readonly string[];
        /** Ids of the records that others replaced. */
        readonly leftOut: readonly string[];
      }[];
      /** What the command line read. */
      readonly input?: {
        readonly rows: number;
        readonly records: number;
        /** Bad rows that were left out. */
        readonly skipped: number;
        readonly problems: readonly string[];
      };
    };
  };
  /** How much the sources of an agreement may send: what is usual, and what was set. */
  "/agreements/{id}/source-limits": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
    };
    readonly answer: {
      readonly usual: {
        readonly recordsPerSecond: number;
        readonly burstRecords: number;
      };
      readonly set: readonly {
        readonly source: string;
        /** Records a second for long, ten times as many at once; null for what is usual. */
        readonly recordsPerSecond: number | null;
        /** Bytes of one record, its data and original text; null for what every record may have. */
        readonly recordBytes: number | null;
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly at: string;
        readonly by: string | null;
      }[];
    };
  };
  /** The records of the ledger in its order, as lines of JSON that every command reads (docs/evidence-api.md); raw rows are left out. How many come is in the header tallystick-records. */
  "/agreements/{id}/evidence": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Only what was known by then: an instant that has come, ISO 8601. */
        readonly knownAt?: string;
      };
    };
    readonly answer: Response;
  };
  /** The public holidays of a country or region within days, as an agreement would take them in. */
  "/holidays": {
    readonly input: {
      readonly query: {
        /** ISO 3166, such as DE. */
        readonly country: string;
        readonly region?: string;
        readonly from: string;
        readonly to: string;
      };
    };
    readonly answer: {
      readonly dates: readonly {
        readonly date: string;
        readonly name?: string;
      }[];
    };
  };
  /** Live updates as server-sent events: `evaluated`, `changed` and `quality` name an agreement, `missed` says that some were lost. */
  "/events": {
    readonly input: {
      readonly query?: {
        /** For the first connection: the event after which the listener looked, as its session says. */
        readonly since?: string;
      };
    };
    readonly answer: Response;
  };
  /** The keys that sign checkpoints and bundles, the first one first, and how each took over. */
  "/signing-keys": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly keys: readonly {
        /** The verifier key: name+id+base64. */
        readonly key: string;
        /** The note by which it took over from the one before. */
        readonly rotation: string | null;
      }[];
    };
  };
  /** Signed checkpoints of an agreement's ledger, smallest first, at most 1000. */
  "/agreements/{id}/checkpoints": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Only those that cover more records than this. */
        readonly after?: number;
        /** Only the one that covers most. */
        readonly newest?: "true" | "false";
      };
    };
    readonly answer: {
      readonly checkpoints: readonly {
        /** How many records it covers. */
        readonly size: number;
        readonly signedAt: string;
        readonly cosignatures: number;
        /** The signed note, as a verifier takes it: keep it. */
        readonly note: string;
      }[];
    };
  };
  /** Proves that the ledger of one size continues the one of a smaller size. */
  "/agreements/{id}/consistency": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query: {
        readonly from: number;
        readonly to: number;
      };
    };
    readonly answer: {
      readonly from: number;
      readonly to: number;
      /** Hashes in base64, as RFC 6962 orders them. */
      readonly proof: readonly string[];
    };
  };
  /** Proves that a record is in the ledger of a size, such as that of a checkpoint. */
  "/agreements/{id}/records/{source}/{recordId}/inclusion": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly source: string;
        readonly recordId: string;
      };
      readonly query: {
        readonly size: number;
      };
    };
    readonly answer: {
      readonly size: number;
      /** Place in the ledger, from 0. */
      readonly index: number;
      /** The leaf hash in base64. */
      readonly leaf: string;
      readonly root: string;
      /** Hashes in base64, as RFC 6962 orders them. */
      readonly proof: readonly string[];
    };
  };
  /** Agreement, evidence and result in one signed file (docs/proof.md), as a stream of lines. */
  "/agreements/{id}/bundle": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** Only evidence received until then counts. */
        readonly knownAt?: string;
        /** Evaluation instant, by default now, or where it is pinned. */
        readonly asOf?: string;
      };
    };
    readonly answer: Response;
  };
  /** Who is signed in, and what they may do. */
  "/session": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly access: "sign-in" | "open";
      readonly person: {
        readonly id: string;
        readonly name: string;
        readonly email: string | null;
        readonly organisation: {
          readonly id: string;
          readonly name: string;
          readonly kind: "provider" | "customer" | "supplier";
        };
        readonly hasSecondFactor: boolean;
      } | null;
      /** Whether nothing opens before a second factor is set up, which is asked for here. */
      readonly lacksSecondFactor: boolean;
      readonly roles: readonly {
        readonly role: "sla-manager" | "service-owner" | "customer-representative" | "reporting-analyst" | "technician" | "executive" | "auditor" | "administrator";
        readonly scope: {
          readonly kind: "tenant";
        } | {
          readonly kind: "organisation";
          readonly organisation: string;
        } | {
          readonly kind: "agreement";
          readonly agreement: string;
        } | {
          readonly kind: "service";
          readonly agreement: string;
          readonly service: string;
        };
      }[];
      /** What this person may do somewhere. */
      readonly actions: readonly string[];
      /** What this person chose to read in. */
      readonly reading: {
        /** Null: as the browser is set. */
        readonly language: "en" | "de" | null;
        /** A name of the time zone database; null: as the browser is set. */
        readonly timeZone: string | null;
      };
      /** What holds of it where they chose nothing. */
      readonly usualReading: {
        /** Null: as the browser is set. */
        readonly language: "en" | "de" | null;
        /** A name of the time zone database; null: as the browser is set. */
        readonly timeZone: string | null;
      };
      readonly csrfToken: string | null;
      /** Given to `/events` as `since`: what came after this answer is heard first. */
      readonly lastEvent: string | null;
      /** Others who sign people in. */
      readonly providers: readonly {
        readonly id: string;
        readonly name: string;
      }[];
    };
  };
  /** Where one is signed in. */
  "/account/sessions": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly sessions: readonly {
        readonly id: string;
        readonly isCurrent: boolean;
        readonly createdAt: string;
        readonly lastSeenAt: string;
        readonly expiresAt: string;
        readonly address: string;
        readonly agent: string;
      }[];
    };
  };
  /** One’s own tokens, the newest first. */
  "/tokens": {
    readonly input: {
      readonly query?: {
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly tokens: readonly {
        readonly id: string;
        readonly name: string;
        /** How its text begins. */
        readonly prefix: string;
        readonly actions: readonly string[];
        readonly createdAt: string;
        readonly expiresAt: string;
        readonly lastUsedAt: string | null;
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** What roles and tokens may allow, in words: after “may”. */
  "/actions": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly actions: readonly {
        readonly action: string;
        readonly says: string;
      }[];
    };
  };
  /** All people with their roles and tokens, by name. */
  "/people": {
    readonly input: {
      readonly query?: {
        /** The `next` of the page before. */
        readonly cursor?: string;
        /** Rows to leave out before the page, for a jump to a place; rows that come meanwhile move it. */
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly people: readonly {
        readonly id: string;
        readonly name: string;
        readonly email: string;
        readonly status: "active" | "disabled";
        readonly organisation: {
          readonly id: string;
          readonly name: string;
          readonly kind: "provider" | "customer" | "supplier";
        };
        readonly hasSecondFactor: boolean;
        readonly createdAt: string;
        readonly roles: readonly {
          readonly role: "sla-manager" | "service-owner" | "customer-representative" | "reporting-analyst" | "technician" | "executive" | "auditor" | "administrator";
          readonly scope: {
            readonly kind: "tenant";
          } | {
            readonly kind: "organisation";
            readonly organisation: string;
          } | {
            readonly kind: "agreement";
            readonly agreement: string;
          } | {
            readonly kind: "service";
            readonly agreement: string;
            readonly service: string;
          };
        }[];
        /** Of the roles, for If-Match of a change of them. */
        readonly etag: string;
        readonly tokens: readonly {
          readonly id: string;
          readonly name: string;
          /** How its text begins. */
          readonly prefix: string;
          readonly actions: readonly string[];
          readonly createdAt: string;
          readonly expiresAt: string;
          readonly lastUsedAt: string | null;
        }[];
      }[];
      /** The `cursor` of the next page; null at the end. */
      readonly next: string | null;
    };
  };
  /** The links that still let someone in. */
  "/invitations": {
    readonly input: {
      readonly query?: {
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly invitations: readonly {
        readonly id: string;
        readonly kind: "set-up" | "invitation" | "new password";
        readonly email: string;
        readonly name: string;
        readonly organisationId: string;
        readonly roles: readonly {
          readonly role: "sla-manager" | "service-owner" | "customer-representative" | "reporting-analyst" | "technician" | "executive" | "auditor" | "administrator";
          readonly scope: {
            readonly kind: "tenant";
          } | {
            readonly kind: "organisation";
            readonly organisation: string;
          } | {
            readonly kind: "agreement";
            readonly agreement: string;
          } | {
            readonly kind: "service";
            readonly agreement: string;
            readonly service: string;
          };
        }[];
        readonly expiresAt: string;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** All organisations, and the parties of agreements with the organisation that each is. */
  "/organisations": {
    readonly input: {
      readonly query?: {
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly organisations: readonly {
        readonly id: string;
        readonly kind: "provider" | "customer" | "supplier";
        readonly name: string;
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
      }[];
      readonly parties: readonly {
        readonly agreementId: string;
        readonly party: "provider" | "customer";
        readonly name: string;
        readonly organisationId: string | null;
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** Who stands in for oneself, for whom one does, and who could. */
  "/delegations": {
    readonly input: {
      readonly query?: {
        readonly skip?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly delegations: readonly {
        readonly id: string;
        readonly from: {
          readonly id: string;
          readonly name: string;
        };
        readonly to: {
          readonly id: string;
          readonly name: string;
        };
        readonly startsAt: string;
        readonly endsAt: string;
        readonly reason: string;
      }[];
      readonly colleagues: readonly {
        readonly id: string;
        readonly name: string;
      }[];
      /** The `skip` of the next page; null at the end. */
      readonly next: number | null;
    };
  };
  /** Entries of the audit log, the newest first, page by page. */
  "/audit": {
    readonly input: {
      readonly query?: {
        /** Id of a person; system, local or nobody. */
        readonly actor?: string;
        /** Such as role.changed, or role for all about roles. */
        readonly action?: string;
        /** Such as "agreement acme". */
        readonly target?: string;
        readonly from?: string;
        readonly to?: string;
        /** Stands anywhere in the entry. */
        readonly text?: string;
        /** The `next` of the page before. */
        readonly before?: number;
        readonly limit?: number;
      };
    };
    readonly answer: {
      readonly entries: readonly {
        readonly position: number;
        readonly at: string;
        readonly actor: {
          readonly id: string;
          readonly name: string | null;
        };
        readonly through: string | null;
        readonly action: string;
        readonly target: string;
        readonly before: unknown;
        readonly after: unknown;
        readonly reason: string | null;
        readonly from: {
          readonly address: string;
          readonly agent: string;
        } | null;
        /** SHA-256 of the entry, which covers the hash of the one before. */
        readonly hash: string;
      }[];
      readonly next: number | null;
    };
  };
  /** Whether every entry is there, as it was written, in its order. */
  "/audit/verification": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly state: "whole";
      readonly entries: number;
      readonly hash: string;
    } | {
      readonly state: "broken";
      readonly position: number;
      readonly found: string;
    };
  };
  /** Entries as a file, the newest first, 50,000 at most; the export itself is logged. */
  "/audit/export": {
    readonly input: {
      readonly query?: {
        /** Id of a person; system, local or nobody. */
        readonly actor?: string;
        /** Such as role.changed, or role for all about roles. */
        readonly action?: string;
        /** Such as "agreement acme". */
        readonly target?: string;
        readonly from?: string;
        readonly to?: string;
        /** Stands anywhere in the entry. */
        readonly text?: string;
        readonly format?: "csv" | "json";
      };
    };
    readonly answer: Response;
  };
  /** How the installation is set up; no secret is part of it. */
  "/settings": {
    readonly input: Record<never, never>;
    readonly answer: {
      /** Of what can be changed here, for If-Match of a change. */
      readonly etag: string;
      /** Null at an open server. */
      readonly organisation: {
        readonly id: string;
        readonly name: string;
      } | null;
      readonly access: "sign-in" | "open";
      readonly publicUrl: string | null;
      readonly secondFactor: {
        /** Of whom a second factor is asked who sign in with a password. */
        readonly rule: "optional" | "provider" | "everyone";
        /** Whether the server has a key under which second factors are kept. */
        readonly canBeSet: boolean;
        /** People who may come in and have none. */
        readonly without: number;
      };
      /** In which language and zone people read who chose nothing. */
      readonly reading: {
        /** Null: as the browser is set. */
        readonly language: "en" | "de" | null;
        /** A name of the time zone database; null: as the browser is set. */
        readonly timeZone: string | null;
      };
      readonly provider: {
        readonly name: string;
        readonly issuer: string;
        readonly clientId: string;
      } | null;
      readonly mail: {
        /** Without name and password. */
        readonly server: string;
        readonly from: string;
      } | null;
      readonly allowsInternalChannels: boolean;
      readonly limits: {
        readonly requestsPerMinute: number;
        readonly bodyBytes: number;
        readonly recordsPerSecond: number;
        readonly burstRecords: number;
        readonly batchRecords: number;
        readonly requestsInFlight: number;
      };
      readonly keys: readonly {
        readonly verifierKey: string;
        readonly isCurrent: boolean;
        /** Whether the key before it signed that it took over. */
        readonly isHandedOver: boolean;
      }[];
      readonly backup: {
        readonly at: string;
        readonly rows: number | null;
      } | null;
      readonly versions: {
        readonly tallystick: string;
        readonly engine: string;
        readonly node: string;
        readonly postgresql: string;
      };
    };
  };
  /** How a service does, for everybody, where its status page is public. */
  "/status-pages/{slug}": {
    readonly input: {
      readonly path: {
        readonly slug: string;
      };
    };
    readonly answer: {
      readonly title: string;
      readonly provider: string;
      readonly timeZone: string;
      readonly state: "up" | "degraded" | "down" | "maintenance" | "unknown" | null;
      readonly asOf: string;
      readonly commitments: readonly {
        readonly title: string;
        readonly promise: string;
        readonly period: string;
        readonly attained: string | null;
        readonly status: string;
      }[];
      readonly maintenance: readonly {
        readonly title: string;
        readonly from: string;
        readonly to: string;
      }[];
      readonly incidents: readonly {
        readonly title: string;
        readonly isOver: boolean;
        readonly updates: readonly {
          readonly state: string;
          readonly words: string;
          readonly at: string;
          readonly isEdited: boolean;
        }[];
      }[];
    };
  };
}

/** Operations of method POST, by path. */
export interface Post {
  /** Activates, suspends, resumes, reviews or ends an agreement, or gives notice. Suspending and resuming takes both parties: the first asks for it, the other takes the same step or turns it down. */
  "/agreements/{id}/steps": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly kind: "activate" | "suspend" | "resume" | "turn down" | "start review" | "end review" | "give notice" | "take notice back" | "terminate";
        /** The revision that was seen. */
        readonly revision: number;
        /** In the words of whoever does it; the other party reads it. */
        readonly words: string;
        /** Of a notice: the instant at which it ends; the end of the term where it is left out. */
        readonly endsAt?: string;
        /** Of a suspension: the instant at which it ends by itself; until it is resumed where it is left out. */
        readonly until?: string;
        /** Of a suspension or its end, where nobody of the other party can agree here: what they signed, by whom and when. */
        readonly signature?: string;
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      };
    };
    readonly answer: {
      readonly id: string;
      readonly title: string;
      readonly state: "negotiation" | "agreed" | "active" | "in review" | "suspended" | "expired" | "terminated";
      readonly since: string;
      /** When it ends, since notice was given or it was terminated. */
      readonly ends: string | null;
      readonly revision: number;
      /** Whether both parties agreed on it here; else it was stored as agreed elsewhere. */
      readonly negotiated: boolean;
      /** When one that is suspended is resumed by itself. */
      readonly resumes: string | null;
      /** What one party asked for and the other has not answered. */
      readonly asked: {
        readonly step: "suspend" | "resume";
        readonly by: "provider" | "customer";
        readonly until: string | null;
        readonly at: string;
      } | null;
    };
  };
  /** Puts a text, or one’s draft, before the other party. It never changes from then on. */
  "/agreements/{id}/proposals": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** Left out: the draft of one’s party. */
        readonly text?: string;
        readonly words?: string;
        /** An instant at which it expires without an answer. */
        readonly answerBy?: string;
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      };
    };
    readonly answer: {
      readonly number: number;
      readonly party: "provider" | "customer";
      readonly title: string;
      readonly textSha256: string;
      readonly basedOn: number | null;
      readonly answers: number | null;
      readonly proposedBy: string;
      readonly proposedAt: string;
      readonly answerBy: string | null;
      readonly words: string;
      readonly state: "open" | "agreed" | "countered" | "rejected" | "withdrawn" | "expired";
      readonly endedAt: string | null;
      readonly version: number | null;
      readonly approvals: readonly {
        readonly party: "provider" | "customer";
        readonly name: string;
        /** Where it was recorded from paper: what was signed, by whom and when. */
        readonly signature: string | null;
        readonly textSha256: string;
        readonly at: string;
      }[];
    };
  };
  /** Approves a proposal for one’s party, or records that the other signed it on paper. */
  "/agreements/{id}/proposals/{number}/approvals": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly kind: "approve";
        /** Of the text that was read, so that nobody approves another. */
        readonly textSha256: string;
        readonly words?: string;
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      } | {
        readonly kind: "record signature";
        /** Of the text that was read, so that nobody approves another. */
        readonly textSha256: string;
        /** What the other party signed on paper, who did and when. */
        readonly signature: string;
        readonly words?: string;
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      };
    };
    readonly answer: {
      /** The version that it became. */
      readonly version: number | null;
    };
  };
  /** Rejects a proposal of the other party, or withdraws one’s own. To counter it, propose another text. */
  "/agreements/{id}/proposals/{number}/answers": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly kind: "reject" | "withdraw";
        /** In the words of whoever does it; the other party reads it. */
        readonly words: string;
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      };
    };
    readonly answer: null;
  };
  /** Says something of a clause, or answers what was said. The other party reads it. */
  "/agreements/{id}/comments": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly clause?: string;
        readonly words: string;
        readonly proposal?: number | null;
        readonly answers?: number | null;
        /** Ids of people, or of roles of the agreement, which `@role` in the words names too: they hear of it by mail. */
        readonly mentions?: readonly string[];
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      };
    };
    readonly answer: {
      readonly number: number;
      /** Id of the clause; empty for the whole. */
      readonly clause: string;
      readonly proposal: number | null;
      /** The comment that it answers. */
      readonly answers: number | null;
      readonly party: "provider" | "customer";
      readonly who: string;
      readonly at: string;
      readonly words: string;
      /** Names of the people, and ids of the roles, who are named in it. */
      readonly mentions: readonly string[];
      readonly settled: {
        readonly at: string;
        readonly who: string;
      } | null;
    };
  };
  /** Tells that a target moves, within what the agreement allows. */
  "/agreements/{id}/target-changes": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly objective: string;
        readonly target: string;
        /** A day of the agreement’s zone, or an instant. */
        readonly from: string;
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly objective: string;
      readonly record: string;
      readonly toldAt: string;
    };
  };
  /** Claims the credits of an objective in a period, where the agreement pays them on claim. */
  "/agreements/{id}/credit-claims": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly objective: string;
        /** Id of the period, such as 2026-03. */
        readonly period: string;
        readonly reason?: string;
      };
    };
    readonly answer: {
      readonly objective: string;
      readonly period: string;
      /** The instant that counts: before the one by which it was to be claimed. */
      readonly claimedAt: string;
      /** Id of whoever claimed it. */
      readonly by: string;
    };
  };
  /** Writes down what became of a claim that was made: answered, paid or rejected. */
  "/agreements/{id}/claims/{objective}/{period}/answers": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly objective: string;
        readonly period: string;
      };
      readonly body: {
        readonly answer: "answered" | "paid" | "rejected";
        /** What was paid, in the currency of the agreement. */
        readonly amount?: string;
        readonly words: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly agreementTitle: string;
      readonly timeZone: string;
      readonly objective: string;
      readonly objectiveTitle: string;
      readonly period: string;
      readonly amount: string;
      readonly currency: string;
      readonly state: "open" | "claimed" | "answered" | "paid" | "rejected" | "forfeited";
      /** The instant before which it is to be made. */
      readonly by: string;
      readonly made: string | null;
      /** Who claims: of a contract with a supplier we do. */
      readonly claims: "us" | "customer";
      readonly answers: readonly {
        readonly answer: "answered" | "paid" | "rejected";
        readonly amount: string | null;
        readonly words: string;
        readonly at: string;
        readonly actor: string;
      }[];
    };
  };
  /** Which of the fields that a sender takes for personal are not marked here yet. */
  "/agreements/{id}/personal-fields/{source}/check": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly source: string;
      };
      readonly body: {
        readonly fields: readonly string[];
      };
    };
    readonly answer: {
      readonly missing: readonly string[];
    };
  };
  /** Holds a person’s data, or all of a class: neither a request nor its age erases it. */
  "/legal-holds": {
    readonly input: {
      readonly body: {
        readonly kind: "person" | "class";
        readonly target: string;
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly id: string;
      readonly kind: "person" | "class";
      /** Id of the data subject or of the class. */
      readonly target: string;
      readonly reason: string;
      readonly placedAt: string;
      readonly placedBy: string;
    };
  };
  /** Lifts a hold. */
  "/legal-holds/{hold}/lift": {
    readonly input: {
      readonly path: {
        readonly hold: string;
      };
      readonly body: {
        readonly reason: string;
      };
    };
    readonly answer: null;
  };
  /** Who is known by a text that identifies them. */
  "/data-subjects/find": {
    readonly input: {
      readonly body: {
        /** What identifies the person in records, such as an e-mail address. It is not kept. */
        readonly identifier: string;
      };
    };
    readonly answer: {
      /** Id of the data subject; null where records know nobody by it. */
      readonly person: string | null;
      /** Id of the account here with this address. */
      readonly account: string | null;
    };
  };
  /** All that is known about a person, as one document; that it was made is logged. */
  "/data-subjects/export": {
    readonly input: {
      readonly body: {
        /** What identifies the person in records, such as an e-mail address. It is not kept. */
        readonly identifier?: string;
        readonly person?: string;
        readonly reason: string;
      };
    };
    readonly answer: Readonly<Record<string, unknown>>;
  };
  /** Erases a person: drops their key. Records, hashes and figures stay, and nobody can read what they say about them. */
  "/data-subjects/{person}/erase": {
    readonly input: {
      readonly path: {
        readonly person: string;
      };
      readonly body: {
        readonly reason: string;
        /** The id of the person once more: this cannot be taken back. */
        readonly confirm: string;
      };
    };
    readonly answer: {
      readonly person: string;
      readonly erasedAt: string;
    };
  };
  /** Blots out the names of a person in what people typed: minutes, comments, reasons, notices. Says where they stand, and where they stay because hashes or signatures are over it. */
  "/data-subjects/{person}/blot": {
    readonly input: {
      readonly path: {
        readonly person: string;
      };
      readonly body: {
        /** Names and addresses, found as whole words in any case. They are not kept. */
        readonly texts: readonly string[];
        /** Without it, it is only said where they stand. */
        readonly apply?: boolean;
        readonly reason: string;
      };
    };
    readonly answer: {
      /** Where they stand, or stood, and can be blotted out: tables and rows. */
      readonly blotted: readonly {
        readonly place: string;
        readonly rows: number;
      }[];
      /** Where they stand and stay. */
      readonly remains: readonly {
        readonly place: string;
        readonly rows: number;
      }[];
    };
  };
  /** Announces maintenance, or claims that time does not count; which of both, the clause says. */
  "/agreements/{id}/exclusions": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** Id of the clause under `exclusions` that allows it. */
        readonly clause: string;
        readonly from: string;
        readonly to: string;
        /** For one service only. */
        readonly service?: string;
        /** How it recurs by the wall clock of the agreement: an RRULE of RFC 5545, such as FREQ=WEEKLY;BYDAY=SU;COUNT=8. */
        readonly repeats?: string;
        readonly reason: string;
        /** What shows it: addresses, numbers of tickets, names of documents. The other party reads it. */
        readonly evidence?: readonly string[];
      };
    };
    readonly answer: {
      readonly id: string;
      /** Id under `exclusions` of the agreement. */
      readonly clause: string;
      readonly from: string;
      readonly to: string;
      readonly announced: string;
      readonly state: "announced" | "pending" | "accepted" | "rejected" | "withdrawn";
      readonly service: string | null;
      readonly reason: string | null;
      /** What whoever told it says shows it, such as addresses and numbers of tickets. */
      readonly evidence: readonly string[];
      /** What the occurrences of one series have in common. */
      readonly series: string | null;
      /** The parts that do not count. */
      readonly excluded: readonly {
        readonly from: string;
        readonly to: string;
      }[];
      /** The parts that count all the same, each with the rule. */
      readonly refused: readonly {
        readonly from: string;
        readonly to: string;
        readonly rule: string;
      }[];
      /** Whether the reader’s party is the one that accepts or rejects it. */
      readonly mayDecide: boolean;
      readonly mayWithdraw: boolean;
      /** Of a series. */
      readonly occurrences: number;
    };
  };
  /** What an announcement would come to: which parts do not count, which do, and what those cost in error budget. */
  "/agreements/{id}/exclusions/preview": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** Id of the clause under `exclusions` that allows it. */
        readonly clause: string;
        readonly from: string;
        readonly to: string;
        /** For one service only. */
        readonly service?: string;
        /** How it recurs by the wall clock of the agreement: an RRULE of RFC 5545, such as FREQ=WEEKLY;BYDAY=SU;COUNT=8. */
        readonly repeats?: string;
        readonly reason: string;
        /** What shows it: addresses, numbers of tickets, names of documents. The other party reads it. */
        readonly evidence?: readonly string[];
      };
    };
    readonly answer: {
      readonly exclusion: {
        readonly id: string;
        /** Id under `exclusions` of the agreement. */
        readonly clause: string;
        readonly from: string;
        readonly to: string;
        readonly announced: string;
        readonly state: "announced" | "pending" | "accepted" | "rejected" | "withdrawn";
        readonly service: string | null;
        readonly reason: string | null;
        /** What whoever told it says shows it, such as addresses and numbers of tickets. */
        readonly evidence: readonly string[];
        /** What the occurrences of one series have in common. */
        readonly series: string | null;
        /** The parts that do not count. */
        readonly excluded: readonly {
          readonly from: string;
          readonly to: string;
        }[];
        /** The parts that count all the same, each with the rule. */
        readonly refused: readonly {
          readonly from: string;
          readonly to: string;
          readonly rule: string;
        }[];
        /** Whether the reader’s party is the one that accepts or rejects it. */
        readonly mayDecide: boolean;
        readonly mayWithdraw: boolean;
      };
      /** Each occurrence, in time order. */
      readonly series: readonly {
        readonly id: string;
        /** Id under `exclusions` of the agreement. */
        readonly clause: string;
        readonly from: string;
        readonly to: string;
        readonly announced: string;
        readonly state: "announced" | "pending" | "accepted" | "rejected" | "withdrawn";
        readonly service: string | null;
        readonly reason: string | null;
        /** What whoever told it says shows it, such as addresses and numbers of tickets. */
        readonly evidence: readonly string[];
        /** What the occurrences of one series have in common. */
        readonly series: string | null;
        /** The parts that do not count. */
        readonly excluded: readonly {
          readonly from: string;
          readonly to: string;
        }[];
        /** The parts that count all the same, each with the rule. */
        readonly refused: readonly {
          readonly from: string;
          readonly to: string;
          readonly rule: string;
        }[];
        /** Whether the reader’s party is the one that accepts or rejects it. */
        readonly mayDecide: boolean;
        readonly mayWithdraw: boolean;
      }[];
      readonly cost: readonly {
        readonly objective: string;
        readonly title: string;
        readonly period: string;
        /** What is left of the error budget of the open period, ms. */
        readonly remainingMs: number;
        /** What the parts that count would take of it, were the service down, ms. */
        readonly costMs: number;
      }[];
    };
  };
  /** Accepts or rejects a claim of the other party, or withdraws what one’s own party announced or claimed. */
  "/agreements/{id}/exclusions/{exclusion}/decisions": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly exclusion: string;
      };
      readonly body: {
        readonly decision: "accept" | "reject" | "withdraw";
        /** Withdraws those of its series too that have not begun. */
        readonly series?: boolean;
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly id: string;
      /** Id under `exclusions` of the agreement. */
      readonly clause: string;
      readonly from: string;
      readonly to: string;
      readonly announced: string;
      readonly state: "announced" | "pending" | "accepted" | "rejected" | "withdrawn";
      readonly service: string | null;
      readonly reason: string | null;
      /** What whoever told it says shows it, such as addresses and numbers of tickets. */
      readonly evidence: readonly string[];
      /** What the occurrences of one series have in common. */
      readonly series: string | null;
      /** The parts that do not count. */
      readonly excluded: readonly {
        readonly from: string;
        readonly to: string;
      }[];
      /** The parts that count all the same, each with the rule. */
      readonly refused: readonly {
        readonly from: string;
        readonly to: string;
        readonly rule: string;
      }[];
      /** Whether the reader’s party is the one that accepts or rejects it. */
      readonly mayDecide: boolean;
      readonly mayWithdraw: boolean;
    };
  };
  /** Adds a calendar whose events are announced as maintenance, each time of each once. */
  "/agreements/{id}/maintenance-feeds": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** Id of the clause of maintenance under `exclusions`. */
        readonly clause: string;
        /** For one service only. */
        readonly service?: string;
        /** https://… or webcal://… of an iCalendar file. */
        readonly address: string;
      };
    };
    readonly answer: {
      readonly id: string;
      readonly clause: string;
      readonly service: string | null;
      /** The host of its address; the rest may be a secret. */
      readonly shown: string;
      /** What became of reading it last. */
      readonly said: string;
      /** In a row. */
      readonly failures: number;
      readonly readAt: string | null;
      readonly dueAt: string;
    };
  };
  /** Announces the events of an iCalendar file as maintenance, each time of each once; what it cancels or moves is withdrawn. */
  "/agreements/{id}/maintenance-files": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** Id of the clause of maintenance under `exclusions`. */
        readonly clause: string;
        /** For one service only. */
        readonly service?: string;
        /** The file. */
        readonly text: string;
        /** Only tells what would come of it. */
        readonly preview?: boolean;
      };
    };
    readonly answer: {
      readonly announced: readonly {
        readonly id: string;
        readonly from: string;
        readonly to: string;
        readonly summary: string;
      }[];
      readonly withdrawn: readonly {
        readonly id: string;
        readonly reason: string;
      }[];
      /** Times that were announced already. */
      readonly known: number;
      /** Times that are over; announcing them would come too late. */
      readonly over: number;
      readonly leftOut: readonly {
        readonly uid: string;
        readonly message: string;
      }[];
    };
  };
  /** Makes a link at which calendars read the maintenance of an agreement. Its address is given once. */
  "/agreements/{id}/calendar-links": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** For whom or what it is. */
        readonly name: string;
      };
    };
    readonly answer: {
      readonly id: string;
      readonly name: string;
      readonly madeBy: string;
      readonly madeAt: string;
      /** Shown now and never again; whoever has it reads. */
      readonly path: string;
    };
  };
  /** Posts an update for everybody to read: of an incident that goes on, or of a new one. */
  "/agreements/{id}/status-pages/{service}/updates": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly service: string;
      };
      readonly body: {
        readonly incident?: number;
        readonly state: "investigating" | "identified" | "monitoring" | "resolved" | "notice";
        /** Of a new incident. */
        readonly title?: string;
        readonly words: string;
      };
    };
    readonly answer: {
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      readonly service: string;
      readonly incident: number;
      readonly number: number;
      readonly state: "investigating" | "identified" | "monitoring" | "resolved" | "notice";
      readonly title: string;
      readonly words: string;
      readonly postedAt: string;
      /** Null for a playbook, and for people whom the reader may not see. */
      readonly postedBy: string | null;
      readonly editedAt: string | null;
    };
  };
  /** States a final period that was over before evidence came, from what is known now. */
  "/agreements/{id}/statements": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly period: string;
      };
    };
    readonly answer: {
      readonly number: number;
      readonly revision: number;
      readonly period: string;
      readonly madeAt: string;
      readonly asOf: string;
      readonly knownAt: string;
      readonly sha256: string;
      readonly isSigned: boolean;
      readonly met: number;
      readonly missed: number;
      readonly other: number;
      readonly changes: readonly {
        readonly what: string;
        readonly before: string;
        readonly after: string;
      }[];
    };
  };
  /** Tries once more to send a revision to a role, where that was given up. */
  "/agreements/{id}/statement-deliveries/retry": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly statement: number;
        readonly revision: number;
        readonly role: string;
      };
    };
    readonly answer: null;
  };
  /** Says that somebody looks after an alert; whoever was told of it hears so. */
  "/agreements/{id}/alerts/{number}/acknowledgement": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly note?: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      readonly kind: string;
      readonly severity: "critical" | "warning" | "notice";
      readonly objective: string | null;
      readonly period: string | null;
      /** The ticket, where it is about one alone. */
      readonly subject: string | null;
      readonly title: string;
      readonly says: string;
      readonly openedAt: string;
      readonly closedAt: string | null;
      /** The silence that keeps it quiet now. */
      readonly muted: {
        readonly until: string;
        readonly reason: string;
      } | null;
      readonly acknowledged: {
        readonly at: string;
        readonly who: string | null;
        readonly note: string;
      } | null;
    };
  };
  /** Says that somebody looks after a trouble: its levels are told no more, unless it gets worse. */
  "/agreements/{id}/escalations/{number}/acknowledgement": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly note?: string;
      };
    };
    readonly answer: null;
  };
  /** Keeps alerts quiet for a time, with a reason: no channel hears of them and no level of an escalation is told before it ends. */
  "/silences": {
    readonly input: {
      readonly body: {
        /** Null for all. */
        readonly agreement?: string | null;
        readonly objective?: string | null;
        /** Kind of alert. */
        readonly kind?: string | null;
        /** Now where it is left out. */
        readonly from?: string;
        readonly to: string;
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly id: string;
      /** Null for all. */
      readonly agreement: string | null;
      readonly objective: string | null;
      /** Kind of alert. */
      readonly kind: string | null;
      readonly from: string;
      readonly to: string;
      readonly reason: string;
      readonly who: string | null;
      readonly madeAt: string;
      /** When it was ended before its time. */
      readonly endedAt: string | null;
    };
  };
  /** Starts a playbook of the agreement. */
  "/agreements/{id}/playbook-runs": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly playbook: string;
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly number: number;
    };
  };
  /** Says that what a person was asked for is done, or not; or that a run goes on without a step that failed. */
  "/agreements/{id}/playbook-runs/{number}/steps/{step}/answer": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
        readonly step: number;
      };
      readonly body: {
        readonly answer: "done" | "not done";
        readonly note?: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      readonly playbook: string;
      readonly title: string;
      readonly owner: string | null;
      /** The escalation that set it off. */
      readonly ladder: number | null;
      readonly says: string;
      readonly state: "under way" | "done" | "stopped";
      readonly startedAt: string;
      readonly startedBy: string | null;
      readonly endedAt: string | null;
      /** Whether a person is to answer or decide. */
      readonly waits: boolean;
      readonly steps: readonly {
        /** From 1. */
        readonly step: number;
        readonly do: string;
        readonly text: string | null;
        /** Roles that are told or asked, a channel, or a review. */
        readonly whom: string | null;
        readonly state: "to come" | "due" | "asked" | "done" | "not done" | "failed";
        readonly attempts: number;
        readonly dueAt: string | null;
        readonly beganAt: string | null;
        readonly endedAt: string | null;
        readonly who: string | null;
        readonly said: string;
      }[];
    };
  };
  /** Tries a step that failed again. */
  "/agreements/{id}/playbook-runs/{number}/steps/{step}/retry": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
        readonly step: number;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      readonly playbook: string;
      readonly title: string;
      readonly owner: string | null;
      /** The escalation that set it off. */
      readonly ladder: number | null;
      readonly says: string;
      readonly state: "under way" | "done" | "stopped";
      readonly startedAt: string;
      readonly startedBy: string | null;
      readonly endedAt: string | null;
      /** Whether a person is to answer or decide. */
      readonly waits: boolean;
      readonly steps: readonly {
        /** From 1. */
        readonly step: number;
        readonly do: string;
        readonly text: string | null;
        /** Roles that are told or asked, a channel, or a review. */
        readonly whom: string | null;
        readonly state: "to come" | "due" | "asked" | "done" | "not done" | "failed";
        readonly attempts: number;
        readonly dueAt: string | null;
        readonly beganAt: string | null;
        readonly endedAt: string | null;
        readonly who: string | null;
        readonly said: string;
      }[];
    };
  };
  /** Stops a run: what is to come of it is not done. */
  "/agreements/{id}/playbook-runs/{number}/stop": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      readonly playbook: string;
      readonly title: string;
      readonly owner: string | null;
      /** The escalation that set it off. */
      readonly ladder: number | null;
      readonly says: string;
      readonly state: "under way" | "done" | "stopped";
      readonly startedAt: string;
      readonly startedBy: string | null;
      readonly endedAt: string | null;
      /** Whether a person is to answer or decide. */
      readonly waits: boolean;
      readonly steps: readonly {
        /** From 1. */
        readonly step: number;
        readonly do: string;
        readonly text: string | null;
        /** Roles that are told or asked, a channel, or a review. */
        readonly whom: string | null;
        readonly state: "to come" | "due" | "asked" | "done" | "not done" | "failed";
        readonly attempts: number;
        readonly dueAt: string | null;
        readonly beganAt: string | null;
        readonly endedAt: string | null;
        readonly who: string | null;
        readonly said: string;
      }[];
    };
  };
  /** Adds a channel. */
  "/channels": {
    readonly input: {
      readonly body: {
        readonly name: string;
        readonly kind: "email" | "slack" | "teams" | "pagerduty" | "opsgenie" | "webhook";
        /** Left out of a change, the address stays as it is. */
        readonly address?: string;
        /** Of PagerDuty, Opsgenie or a webhook; never given back. */
        readonly key?: string;
        /** Null for all. */
        readonly agreements?: (readonly string[]) | null;
        /** The least that is sent. */
        readonly severity?: "critical" | "warning" | "notice";
        /** Only what is critical is sent then; the rest follows in one message. */
        readonly quiet?: {
          readonly from: string;
          readonly to: string;
          readonly timeZone: string;
        } | null;
        /** Each alert as it comes, a summary, or only what playbooks send. */
        readonly takes?: "each" | "digest" | "nothing";
        /** When the summary comes. */
        readonly digest?: {
          readonly every: "day" | "week";
          /** Day of a weekly one; 0 is Monday. */
          readonly on?: number;
          readonly at: string;
          readonly timeZone: string;
        } | null;
        readonly enabled?: boolean;
      };
    };
    readonly answer: {
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      readonly id: string;
      readonly name: string;
      readonly kind: "email" | "slack" | "teams" | "pagerduty" | "opsgenie" | "webhook";
      /** Of its address, what may be shown. */
      readonly shown: string;
      readonly agreements: (readonly string[]) | null;
      readonly severity: "critical" | "warning" | "notice";
      readonly quiet: {
        readonly from: string;
        readonly to: string;
        readonly timeZone: string;
      } | null;
      readonly takes: "each" | "digest" | "nothing";
      readonly digest: {
        readonly every: "day" | "week";
        readonly on: number;
        readonly at: string;
        readonly timeZone: string;
      } | null;
      readonly enabled: boolean;
      /** The key of a new webhook, once: its receiver checks signatures with it. */
      readonly key: string | null;
    };
  };
  /** Sends a test through a channel now, and says what the other side answered. */
  "/channels/{channel}/test": {
    readonly input: {
      readonly path: {
        readonly channel: string;
      };
    };
    readonly answer: {
      readonly isSent: boolean;
      readonly said: string;
    };
  };
  /** Adds a subscription. It hears of what happens from now on. */
  "/webhooks": {
    readonly input: {
      readonly body: {
        readonly name: string;
        /** Left out of a change, the address stays as it is. */
        readonly address?: string;
        /** Null for all. */
        readonly types?: (readonly ("agreement.proposed" | "agreement.countered" | "agreement.approved" | "agreement.signature-recorded" | "agreement.rejected" | "agreement.withdrawn" | "agreement.proposal-expired" | "agreement.agreed" | "agreement.stored" | "agreement.activated" | "agreement.suspension-asked-for" | "agreement.suspension-turned-down" | "agreement.suspension-taken-back" | "agreement.suspended" | "agreement.resumption-asked-for" | "agreement.resumption-turned-down" | "agreement.resumption-taken-back" | "agreement.resumed" | "agreement.review-started" | "agreement.review-ended" | "agreement.notice-given" | "agreement.notice-taken-back" | "agreement.renews-by-itself" | "agreement.could-not-renew" | "agreement.renewed" | "agreement.renegotiated" | "agreement.ended-by-notice" | "agreement.expired" | "agreement.terminated" | "exclusion.announced" | "exclusion.claimed" | "exclusion.accepted" | "exclusion.rejected" | "exclusion.withdrawn" | "statement.made" | "statement.revised" | "statement.sent-again" | "credit.proposed" | "credit.restated" | "credit.approved" | "credit.issued" | "credit.disputed" | "credit.stated" | "credit.upheld" | "credit.amended" | "credit.withdrawn" | "credit.claimed" | "claim.answered" | "claim.paid" | "claim.rejected" | "remedy.begun" | "remedy.done" | "remedy.left" | "review.planned" | "review.scheduled" | "review.prepared" | "review.held" | "review.pointed" | "review.minuted" | "review.decided" | "review.closed" | "action.agreed" | "action.moved" | "action.done" | "action.dropped" | "playbook.started" | "playbook.step-done" | "playbook.step-asked" | "playbook.step-failed" | "playbook.answered" | "playbook.retried" | "playbook.stopped" | "status.posted" | "status.edited")[]) | null;
        /** Null for all. */
        readonly agreements?: (readonly string[]) | null;
        /** What happens while it is off is not sent later. */
        readonly enabled?: boolean;
      };
    };
    readonly answer: {
      readonly id: string;
      readonly name: string;
      /** Of its address, what may be shown. */
      readonly shown: string;
      readonly types: (readonly string[]) | null;
      readonly agreements: (readonly string[]) | null;
      readonly enabled: boolean;
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      /** What signatures are checked with, shown once: whsec_… */
      readonly secret: string;
    };
  };
  /** Makes a new secret. The one before signs beside it for a day, so that the receiver can change over. */
  "/webhooks/{webhook}/secret": {
    readonly input: {
      readonly path: {
        readonly webhook: string;
      };
    };
    readonly answer: {
      /** What signatures are checked with, shown once: whsec_… */
      readonly secret: string;
      readonly oldUntil: string;
    };
  };
  /** Sends an example now, and says what the other side answered. */
  "/webhooks/{webhook}/test": {
    readonly input: {
      readonly path: {
        readonly webhook: string;
      };
    };
    readonly answer: {
      readonly isSent: boolean;
      readonly said: string;
    };
  };
  /** Has an event sent once more, under the same id. */
  "/webhooks/{webhook}/deliveries/{event}/replay": {
    readonly input: {
      readonly path: {
        readonly webhook: string;
        readonly event: number;
      };
    };
    readonly answer: null;
  };
  /** Says that a remedy was begun, carried out, or is left for a reason. */
  "/agreements/{id}/remedies/{remedy}/{setOff}/steps": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly remedy: string;
        /** The instant at which it was set off, as it is shown. */
        readonly setOff: string;
      };
      readonly body: {
        readonly step: "begun" | "done" | "left";
        readonly words: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly agreementTitle: string;
      readonly timeZone: string;
      /** Under `remedies` of the agreement. */
      readonly id: string;
      readonly title: string;
      readonly objective: string;
      readonly objectiveTitle: string;
      /** Those whose misses set it off. */
      readonly periods: readonly string[];
      /** The role that carries it out. */
      readonly owner: string | null;
      readonly setOff: string;
      readonly due: string | null;
      readonly isLate: boolean;
      readonly state: "open" | "begun" | "done" | "left";
      readonly steps: readonly {
        readonly step: "begun" | "done" | "left";
        readonly words: string;
        readonly at: string;
        readonly actor: string;
      }[];
    };
  };
  /** Starts a review apart from its schedule. */
  "/agreements/{id}/reviews": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** Id of a clause under `reviews`. */
        readonly review?: string;
        /** A period of that clause that has begun. */
        readonly period?: string;
        readonly title?: string;
        readonly from?: string;
        readonly to?: string;
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      /** Id of the clause that asks for it. */
      readonly review: string | null;
      readonly period: string | null;
      readonly title: string;
      /** What it is about, half-open. */
      readonly from: string;
      readonly to: string;
      readonly state: "planned" | "prepared" | "held" | "closed";
      readonly origin: "schedule" | "person" | "playbook";
      /** Why it was started, where its schedule did not. */
      readonly reason: string;
      readonly madeAt: string;
      /** Before when it is to be held. */
      readonly dueAt: string;
      readonly isOverdue: boolean;
      readonly meetingAt: string | null;
      readonly heldAt: string | null;
      readonly closedAt: string | null;
      /** Roles that are asked to come. */
      readonly attendees: readonly string[];
      readonly points: readonly {
        readonly words: string;
        readonly by: string;
        readonly party: "provider" | "customer";
        readonly at: string;
      }[];
      readonly revision: number;
    };
  };
  /** Says when a review meets, that it is prepared, held (which freezes its agenda) or closed. */
  "/agreements/{id}/reviews/{number}/steps": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly kind: "meet";
        readonly meetingAt: string | null;
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "prepare";
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "hold";
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "close";
        /** The revision that was seen. */
        readonly revision: number;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      /** Id of the clause that asks for it. */
      readonly review: string | null;
      readonly period: string | null;
      readonly title: string;
      /** What it is about, half-open. */
      readonly from: string;
      readonly to: string;
      readonly state: "planned" | "prepared" | "held" | "closed";
      readonly origin: "schedule" | "person" | "playbook";
      /** Why it was started, where its schedule did not. */
      readonly reason: string;
      readonly madeAt: string;
      /** Before when it is to be held. */
      readonly dueAt: string;
      readonly isOverdue: boolean;
      readonly meetingAt: string | null;
      readonly heldAt: string | null;
      readonly closedAt: string | null;
      /** Roles that are asked to come. */
      readonly attendees: readonly string[];
      readonly points: readonly {
        readonly words: string;
        readonly by: string;
        readonly party: "provider" | "customer";
        readonly at: string;
      }[];
      readonly revision: number;
    };
  };
  /** Puts a point on the agenda of a review that is not held yet. */
  "/agreements/{id}/reviews/{number}/points": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly words: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      /** Id of the clause that asks for it. */
      readonly review: string | null;
      readonly period: string | null;
      readonly title: string;
      /** What it is about, half-open. */
      readonly from: string;
      readonly to: string;
      readonly state: "planned" | "prepared" | "held" | "closed";
      readonly origin: "schedule" | "person" | "playbook";
      /** Why it was started, where its schedule did not. */
      readonly reason: string;
      readonly madeAt: string;
      /** Before when it is to be held. */
      readonly dueAt: string;
      readonly isOverdue: boolean;
      readonly meetingAt: string | null;
      readonly heldAt: string | null;
      readonly closedAt: string | null;
      /** Roles that are asked to come. */
      readonly attendees: readonly string[];
      readonly points: readonly {
        readonly words: string;
        readonly by: string;
        readonly party: "provider" | "customer";
        readonly at: string;
      }[];
      readonly revision: number;
    };
  };
  /** Writes the minutes of a held review: a version of its own, whole; the earlier ones stay. */
  "/agreements/{id}/reviews/{number}/minutes": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly words: string;
        readonly decisions?: readonly string[];
        /** Names of those who were there. */
        readonly present: readonly string[];
        /** The version that was seen last; 0 where there was none. */
        readonly version: number;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      /** Id of the clause that asks for it. */
      readonly review: string | null;
      readonly period: string | null;
      readonly title: string;
      /** What it is about, half-open. */
      readonly from: string;
      readonly to: string;
      readonly state: "planned" | "prepared" | "held" | "closed";
      readonly origin: "schedule" | "person" | "playbook";
      /** Why it was started, where its schedule did not. */
      readonly reason: string;
      readonly madeAt: string;
      /** Before when it is to be held. */
      readonly dueAt: string;
      readonly isOverdue: boolean;
      readonly meetingAt: string | null;
      readonly heldAt: string | null;
      readonly closedAt: string | null;
      /** Roles that are asked to come. */
      readonly attendees: readonly string[];
      readonly points: readonly {
        readonly words: string;
        readonly by: string;
        readonly party: "provider" | "customer";
        readonly at: string;
      }[];
      readonly revision: number;
    };
  };
  /** Accepts or rejects what a held review recommends, with a reason. */
  "/agreements/{id}/reviews/{number}/decisions": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        /** Of the recommendation in the agenda. */
        readonly key: string;
        readonly decision: "accepted" | "rejected";
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      /** Id of the clause that asks for it. */
      readonly review: string | null;
      readonly period: string | null;
      readonly title: string;
      /** What it is about, half-open. */
      readonly from: string;
      readonly to: string;
      readonly state: "planned" | "prepared" | "held" | "closed";
      readonly origin: "schedule" | "person" | "playbook";
      /** Why it was started, where its schedule did not. */
      readonly reason: string;
      readonly madeAt: string;
      /** Before when it is to be held. */
      readonly dueAt: string;
      readonly isOverdue: boolean;
      readonly meetingAt: string | null;
      readonly heldAt: string | null;
      readonly closedAt: string | null;
      /** Roles that are asked to come. */
      readonly attendees: readonly string[];
      readonly points: readonly {
        readonly words: string;
        readonly by: string;
        readonly party: "provider" | "customer";
        readonly at: string;
      }[];
      readonly revision: number;
    };
  };
  /** Agrees an action in a review that is not closed: who does what until when. */
  "/agreements/{id}/reviews/{number}/actions": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly title: string;
        /** Id of the person. */
        readonly owner: string;
        /** YYYY-MM-DD, in the agreement’s zone; to the end of that day. */
        readonly due: string;
        /** Key of an agenda item or a recommendation. */
        readonly about?: string;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly action: number;
      /** Of the review that agreed it. */
      readonly review: number;
      readonly title: string;
      /** Key of the agenda item or recommendation that it answers. */
      readonly about: string | null;
      readonly owner: {
        readonly id: string;
        readonly name: string;
      };
      /** Local day in the agreement’s zone. */
      readonly due: string;
      readonly isOverdue: boolean;
      readonly state: "open" | "done" | "dropped";
      readonly madeAt: string;
      readonly endedAt: string | null;
      /** What came of it. */
      readonly words: string;
      /** Whether the reader may say what came of it. */
      readonly mayEnd: boolean;
      readonly revision: number;
    };
  };
  /** Says that an action is done or dropped, or gives it another owner or date. */
  "/agreements/{id}/review-actions/{number}/steps": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly kind: "done";
        readonly words: string;
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "drop";
        readonly words: string;
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "move";
        readonly owner?: string;
        /** YYYY-MM-DD, in the agreement’s zone; to the end of that day. */
        readonly due?: string;
        readonly words: string;
        /** The revision that was seen. */
        readonly revision: number;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly action: number;
      /** Of the review that agreed it. */
      readonly review: number;
      readonly title: string;
      /** Key of the agenda item or recommendation that it answers. */
      readonly about: string | null;
      readonly owner: {
        readonly id: string;
        readonly name: string;
      };
      /** Local day in the agreement’s zone. */
      readonly due: string;
      readonly isOverdue: boolean;
      readonly state: "open" | "done" | "dropped";
      readonly madeAt: string;
      readonly endedAt: string | null;
      /** What came of it. */
      readonly words: string;
      /** Whether the reader may say what came of it. */
      readonly mayEnd: boolean;
      readonly revision: number;
    };
  };
  /** Approves, issues, amends, withdraws or upholds a credit, or answers a dispute. */
  "/agreements/{id}/credits/{number}/decisions": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly kind: "approve";
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "issue";
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "withdraw";
        /** In the words of whoever does it; the other party reads it. */
        readonly reason: string;
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "uphold";
        /** In the words of whoever does it; the other party reads it. */
        readonly reason: string;
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "amend";
        /** In the words of whoever does it; the other party reads it. */
        readonly reason: string;
        readonly amount: string;
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "state";
        /** In the words of whoever does it; the other party reads it. */
        readonly words: string;
        /** The revision that was seen. */
        readonly revision: number;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      readonly objective: string;
      readonly period: string;
      readonly kind: "credit" | "bonus" | "earn-back";
      readonly reverses: string | null;
      /** The settled credit that it changes. */
      readonly corrects: number | null;
      readonly state: "proposed" | "approved" | "issued" | "disputed" | "withdrawn";
      /** What the rules come to. */
      readonly computed: string;
      /** What was decided. */
      readonly amount: string;
      /** What credit notes were issued for. */
      readonly noted: string;
      readonly currency: string;
      /** What is open about it: a person should look at it. */
      readonly questions: readonly string[];
      readonly approvals: readonly string[];
      readonly proposedAt: string;
      readonly issuedAt: string | null;
      readonly disputedAt: string | null;
      readonly revision: number;
    };
  };
  /** Disputes a credit, or says more about a dispute. */
  "/agreements/{id}/credits/{number}/disputes": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly kind: "dispute";
        /** In the words of whoever does it; the other party reads it. */
        readonly reason: string;
        /** The revision that was seen. */
        readonly revision: number;
      } | {
        readonly kind: "state";
        /** In the words of whoever does it; the other party reads it. */
        readonly words: string;
        /** The revision that was seen. */
        readonly revision: number;
      };
    };
    readonly answer: {
      readonly agreement: string;
      readonly number: number;
      readonly objective: string;
      readonly period: string;
      readonly kind: "credit" | "bonus" | "earn-back";
      readonly reverses: string | null;
      /** The settled credit that it changes. */
      readonly corrects: number | null;
      readonly state: "proposed" | "approved" | "issued" | "disputed" | "withdrawn";
      /** What the rules come to. */
      readonly computed: string;
      /** What was decided. */
      readonly amount: string;
      /** What credit notes were issued for. */
      readonly noted: string;
      readonly currency: string;
      /** What is open about it: a person should look at it. */
      readonly questions: readonly string[];
      readonly approvals: readonly string[];
      readonly proposedAt: string;
      readonly issuedAt: string | null;
      readonly disputedAt: string | null;
      readonly revision: number;
    };
  };
  /** Reads a sample through a mapping and says what would become of it; keeps nothing. */
  "/agreements/{id}/mapping-preview": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** The mapping, YAML or JSON. */
        readonly mapping: string;
        /** Rows as the source gives them. */
        readonly sample: string;
      };
    };
    readonly answer: {
      /** What is wrong with the mapping; nothing was read then. */
      readonly mappingProblems: readonly {
        readonly line: number | null;
        readonly field: string | null;
        readonly message: string;
        readonly remedy: string;
        readonly column: number;
      }[];
      readonly rows: number;
      readonly recordCount: number;
      /** The first records. */
      readonly records: readonly {
        /** Of the sample. */
        readonly line: number | null;
        /** The row as it came. */
        readonly row: string;
        readonly source: string;
        readonly id: string;
        readonly subject: string;
        readonly type: string;
        readonly occurredAt: string;
        /** The fields as JSON. */
        readonly data: string;
      }[];
      /** Rows that became no record. */
      readonly skipped: number;
      /** Why, the first of them. */
      readonly problems: readonly {
        readonly line: number | null;
        readonly field: string | null;
        readonly message: string;
        readonly remedy: string;
      }[];
      readonly problemCount: number;
      /** Sources of records that the agreement does not name. */
      readonly unknownSources: readonly string[];
      readonly unmapped: readonly {
        readonly source: string;
        readonly field: string;
        readonly value: string;
        readonly records: number;
      }[];
      readonly unusable: readonly {
        readonly source: string;
        readonly id: string;
        readonly message: string;
      }[];
    };
  };
  /** Takes evidence: one record, an array, a stream of lines, or CloudEvents. */
  "/agreements/{id}/evidence": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: unknown;
    };
    readonly answer: {
      readonly agreement: string;
      /** When the records arrived, by this server’s clock. */
      readonly receivedAt: string;
      readonly summary: {
        readonly records: number;
        readonly accepted: number;
        readonly duplicate: number;
        readonly conflict: number;
        readonly refused: number;
      };
      readonly outcomes: readonly {
        /** The line, or the place in the array, from 1. */
        readonly line: number;
        /** accepted: new and durable. duplicate: known, nothing changed. conflict: the id is known with other content; kept beside it. refused: not taken. */
        readonly outcome: "accepted" | "duplicate" | "conflict" | "refused";
        readonly source?: string;
        readonly id?: string;
        readonly problems?: readonly {
          readonly field: string;
          readonly message: string;
          readonly remedy: string;
        }[];
      }[];
    };
  };
  /** Measures the agreement and drafts of it from its ledger, as "tallystick compare" does. Nothing is kept. */
  "/agreements/{id}/what-if": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly drafts: readonly string[];
      };
    };
    readonly answer: {
      readonly format: "tallystick-comparison/1";
      readonly asOf: string;
      readonly knownAt: string | null;
      /** The agreement first, then the drafts; every list is in this order. */
      readonly texts: readonly {
        readonly id: string;
        readonly title: string;
        readonly version: number;
        readonly currency: string;
      }[];
      readonly objectives: readonly {
        readonly id: string;
        readonly title: string;
        readonly promises: readonly (string | null)[];
        readonly periods: readonly {
          readonly period: string;
          readonly results: readonly ({
            readonly target: string;
            readonly attained: string | null;
            readonly status: string;
            readonly credit: string;
            readonly attainedChange: string | null;
          } | null)[];
          readonly differs: boolean;
        }[];
      }[];
      readonly credits: readonly {
        readonly period: string;
        readonly amounts: readonly string[];
      }[];
      readonly totals: readonly {
        readonly due: string;
        readonly exposure: string;
      }[];
    };
  };
  /** Takes a countersignature of a checkpoint. It is checked first; one key countersigns once. */
  "/agreements/{id}/checkpoints/{size}/cosignatures": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly size: number;
      };
      readonly body: {
        /** The verifier key of the countersignature. */
        readonly key: string;
        /** The line of the note, with its line feed. */
        readonly line: string;
      };
    };
    readonly answer: null;
  };
  /** Signs in with a password. */
  "/session": {
    readonly input: {
      readonly body: {
        readonly email: string;
        readonly password: string;
      };
    };
    readonly answer: {
      readonly stage: "second factor" | "signed in";
      /** Sent back as X-CSRF-Token with each write; null until signed in. */
      readonly csrfToken: string | null;
    };
  };
  /** Signs in with the code of the second factor, or a recovery code, after the password. */
  "/session/second-factor": {
    readonly input: {
      readonly body: {
        readonly code: string;
      };
    };
    readonly answer: {
      readonly stage: "second factor" | "signed in";
      /** Sent back as X-CSRF-Token with each write; null until signed in. */
      readonly csrfToken: string | null;
    };
  };
  /** Offers a second factor: a secret for an authenticator app, which counts once its first code came. */
  "/account/second-factor": {
    readonly input: {
      readonly body: {
        readonly password: string;
      };
    };
    readonly answer: {
      readonly secret: string;
      readonly uri: string;
    };
  };
  /** Makes a token for a program, which may do some of what one may oneself. Its text is given once. */
  "/tokens": {
    readonly input: {
      readonly body: {
        /** What it is for. */
        readonly name: string;
        readonly actions: readonly string[];
        readonly days?: number;
      };
    };
    readonly answer: {
      readonly id: string;
      readonly name: string;
      /** How its text begins. */
      readonly prefix: string;
      readonly actions: readonly string[];
      readonly createdAt: string;
      readonly expiresAt: string;
      readonly lastUsedAt: string | null;
      /** Shown now and never again. */
      readonly token: string;
    };
  };
  /** A link with which a person sets a new password, for an hour. */
  "/people/{person}/password-link": {
    readonly input: {
      readonly path: {
        readonly person: string;
      };
    };
    readonly answer: {
      readonly path: string;
      readonly expiresAt: string;
    };
  };
  /** Invites a person: gives the path of a link, once, which lets one person in for a week. */
  "/invitations": {
    readonly input: {
      readonly body: {
        readonly email: string;
        readonly name: string;
        readonly organisationId: string;
        readonly roles: readonly {
          readonly role: "sla-manager" | "service-owner" | "customer-representative" | "reporting-analyst" | "technician" | "executive" | "auditor" | "administrator";
          readonly scope: {
            readonly kind: "tenant";
          } | {
            readonly kind: "organisation";
            readonly organisation: string;
          } | {
            readonly kind: "agreement";
            readonly agreement: string;
          } | {
            readonly kind: "service";
            readonly agreement: string;
            readonly service: string;
          };
        }[];
      };
    };
    readonly answer: {
      readonly id: string;
      readonly path: string;
      readonly expiresAt: string;
    };
  };
  /** What a link is for. */
  "/invitations/look": {
    readonly input: {
      readonly body: {
        readonly token: string;
      };
    };
    readonly answer: {
      readonly kind: "set-up" | "invitation" | "new password";
      readonly email: string;
      readonly name: string;
      readonly organisation: string | null;
    };
  };
  /** Comes in by a link: sets the password, and signs in. */
  "/invitations/accept": {
    readonly input: {
      readonly body: {
        readonly token: string;
        readonly password: string;
        readonly name?: string;
        readonly email?: string;
        readonly organisation?: string;
      };
    };
    readonly answer: {
      readonly stage: "second factor" | "signed in";
      readonly csrfToken: string | null;
    };
  };
  /** Lets a colleague stand in: for that time they hold one’s roles too, in their own name. */
  "/delegations": {
    readonly input: {
      readonly body: {
        readonly to: string;
        readonly startsAt: string;
        readonly endsAt: string;
        readonly reason: string;
      };
    };
    readonly answer: {
      readonly id: string;
    };
  };
  /** Sends a message to the address of whoever asks, and says what the mail server answered. */
  "/settings/test-mail": {
    readonly input: Record<never, never>;
    readonly answer: {
      readonly to: string;
      readonly isSent: boolean;
      readonly said: string;
    };
  };
}

/** Operations of method PUT, by path. */
export interface Put {
  /** Stores the text of an agreement, whole, as its newest version. */
  "/agreements/{id}/text": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** The file: YAML or JSON. */
        readonly text: string;
      };
    };
    readonly answer: {
      readonly id: string;
      /** The version that holds now, counted by this server from 1. */
      readonly version: number;
      /** Whether the text is a new version, or what was there already. */
      readonly change: "new" | "same";
    };
  };
  /** Writes the draft of one’s own party, whole. What is written need not be an agreement yet. */
  "/agreements/{id}/draft": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        readonly text: string;
        readonly title: string;
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      };
    };
    readonly answer: {
      readonly id: string;
      readonly party: "provider" | "customer";
      readonly revision: number;
      readonly title: string;
      /** The version that it changes; null for a new agreement. */
      readonly basedOn: number | null;
      readonly editedBy: string;
      readonly editedAt: string;
      readonly text: string;
    };
  };
  /** Says that a comment is settled, or open again. */
  "/agreements/{id}/comments/{number}/settled": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly number: number;
      };
      readonly body: {
        readonly settled: boolean;
      };
    };
    readonly answer: {
      readonly number: number;
      /** Id of the clause; empty for the whole. */
      readonly clause: string;
      readonly proposal: number | null;
      /** The comment that it answers. */
      readonly answers: number | null;
      readonly party: "provider" | "customer";
      readonly who: string;
      readonly at: string;
      readonly words: string;
      /** Names of the people, and ids of the roles, who are named in it. */
      readonly mentions: readonly string[];
      readonly settled: {
        readonly at: string;
        readonly who: string;
      } | null;
    };
  };
  /** Says that an item of the checklist is done, goes without, or is open again. */
  "/agreements/{id}/checklist/{item}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly item: string;
      };
      readonly body: {
        readonly verdict: "done" | "waived" | "open";
        /** In the words of whoever does it; the other party reads it. */
        readonly words: string;
      };
    };
    readonly answer: {
      readonly checklist: readonly {
        readonly item: string;
        readonly title: string;
        readonly remedy: string;
        readonly state: "done" | "waived" | "open";
        readonly said: {
          readonly who: string;
          readonly at: string;
          readonly words: string;
        } | null;
      }[];
    };
  };
  /** Says which fields of a source are personal, all of them at once; records that come from then on are sealed. */
  "/agreements/{id}/personal-fields/{source}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly source: string;
      };
      readonly body: {
        /** The personal fields of the source, by name. */
        readonly fields: Readonly<Record<string, {
            /** The personal field whose value says whose this one is; often itself. */
            readonly person: string;
            /** Its class, which says how long it is kept. */
            readonly class: string;
          }>>;
        readonly reason: string;
      };
    };
    readonly answer: {
      /** The personal fields of the source, by name. */
      readonly fields: Readonly<Record<string, {
          /** The personal field whose value says whose this one is; often itself. */
          readonly person: string;
          /** Its class, which says how long it is kept. */
          readonly class: string;
        }>>;
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      /** Whether the ledger has records of the source already, which stay as they are. */
      readonly hasEarlierRecords: boolean;
    };
  };
  /** Says how long a class of personal data is kept. What that ends is erased a day later at the earliest. */
  "/retention-classes/{class}": {
    readonly input: {
      readonly path: {
        readonly class: string;
      };
      readonly body: {
        readonly title: string;
        /** Days after what it is about happened; null: until somebody asks. */
        readonly keepDays: number | null;
        readonly reason: string;
      };
    };
    readonly answer: {
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      readonly id: string;
      readonly title: string;
      /** Days after what it is about happened; null: until somebody asks. */
      readonly keepDays: number | null;
      /** How many people will be erased then as things stand, counted up to 200. */
      readonly erases: number;
      readonly firstAt: string;
    };
  };
  /** Sets up the status page of a service, and says whether everybody may see it. */
  "/agreements/{id}/status-pages/{service}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly service: string;
      };
      readonly body: {
        /** Its address: /status/SLUG. */
        readonly slug: string;
        readonly title: string;
        readonly objectives: readonly string[];
        readonly isPublic: boolean;
      };
    };
    readonly answer: {
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      readonly service: string;
      /** Its address: /status/SLUG. */
      readonly slug: string;
      readonly title: string;
      /** Ids of the promises that it shows. */
      readonly objectives: readonly string[];
      readonly isPublic: boolean;
    };
  };
  /** Writes other words into an update; what it said before stays in the audit log. */
  "/agreements/{id}/status-pages/{service}/updates/{incident}/{number}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly service: string;
        readonly incident: number;
        readonly number: number;
      };
      readonly body: {
        readonly state: "investigating" | "identified" | "monitoring" | "resolved" | "notice";
        readonly title: string;
        readonly words: string;
      };
    };
    readonly answer: {
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      readonly service: string;
      readonly incident: number;
      readonly number: number;
      readonly state: "investigating" | "identified" | "monitoring" | "resolved" | "notice";
      readonly title: string;
      readonly words: string;
      readonly postedAt: string;
      /** Null for a playbook, and for people whom the reader may not see. */
      readonly postedBy: string | null;
      readonly editedAt: string | null;
    };
  };
  /** Says who has a role when, in place of what was said before. */
  "/agreements/{id}/duty/{role}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly role: string;
      };
      readonly body: {
        readonly entries: readonly ({
          readonly kind: "always";
          /** Id of a person. */
          readonly person: string;
        } | {
          readonly kind: "weekly";
          /** Id of a person. */
          readonly person: string;
          readonly timeZone: string;
          readonly hours: {
            readonly mon?: readonly string[];
            readonly tue?: readonly string[];
            readonly wed?: readonly string[];
            readonly thu?: readonly string[];
            readonly fri?: readonly string[];
            readonly sat?: readonly string[];
            readonly sun?: readonly string[];
          };
        } | {
          readonly kind: "dates";
          /** Id of a person. */
          readonly person: string;
          readonly from: string;
          readonly to: string;
        })[];
      };
    };
    readonly answer: {
      readonly role: string;
      /** The mail address that the agreement gives it; told when nobody is on duty. */
      readonly address: string | null;
      readonly entries: readonly ({
        readonly kind: "always";
        /** Id of a person. */
        readonly person: string;
      } | {
        readonly kind: "weekly";
        /** Id of a person. */
        readonly person: string;
        readonly timeZone: string;
        readonly hours: {
          readonly mon?: readonly string[];
          readonly tue?: readonly string[];
          readonly wed?: readonly string[];
          readonly thu?: readonly string[];
          readonly fri?: readonly string[];
          readonly sat?: readonly string[];
          readonly sun?: readonly string[];
        };
      } | {
        readonly kind: "dates";
        /** Id of a person. */
        readonly person: string;
        readonly from: string;
        readonly to: string;
      })[];
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      readonly now: readonly {
        readonly id: string;
        readonly name: string;
        readonly standingInFor: string | null;
      }[];
      /** The seven days to come. */
      readonly ahead: readonly {
        readonly from: string;
        readonly to: string;
        readonly people: readonly {
          readonly id: string;
          readonly name: string;
          readonly standingInFor: string | null;
        }[];
      }[];
      /** Whether an escalation or a playbook names it. */
      readonly used: boolean;
    };
  };
  /** Changes a channel. */
  "/channels/{channel}": {
    readonly input: {
      readonly path: {
        readonly channel: string;
      };
      readonly body: {
        readonly name: string;
        readonly kind: "email" | "slack" | "teams" | "pagerduty" | "opsgenie" | "webhook";
        /** Left out of a change, the address stays as it is. */
        readonly address?: string;
        /** Of PagerDuty, Opsgenie or a webhook; never given back. */
        readonly key?: string;
        /** Null for all. */
        readonly agreements?: (readonly string[]) | null;
        /** The least that is sent. */
        readonly severity?: "critical" | "warning" | "notice";
        /** Only what is critical is sent then; the rest follows in one message. */
        readonly quiet?: {
          readonly from: string;
          readonly to: string;
          readonly timeZone: string;
        } | null;
        /** Each alert as it comes, a summary, or only what playbooks send. */
        readonly takes?: "each" | "digest" | "nothing";
        /** When the summary comes. */
        readonly digest?: {
          readonly every: "day" | "week";
          /** Day of a weekly one; 0 is Monday. */
          readonly on?: number;
          readonly at: string;
          readonly timeZone: string;
        } | null;
        readonly enabled?: boolean;
      };
    };
    readonly answer: {
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
      readonly id: string;
      readonly name: string;
      readonly kind: "email" | "slack" | "teams" | "pagerduty" | "opsgenie" | "webhook";
      /** Of its address, what may be shown. */
      readonly shown: string;
      readonly agreements: (readonly string[]) | null;
      readonly severity: "critical" | "warning" | "notice";
      readonly quiet: {
        readonly from: string;
        readonly to: string;
        readonly timeZone: string;
      } | null;
      readonly takes: "each" | "digest" | "nothing";
      readonly digest: {
        readonly every: "day" | "week";
        readonly on: number;
        readonly at: string;
        readonly timeZone: string;
      } | null;
      readonly enabled: boolean;
    };
  };
  /** Changes a subscription. */
  "/webhooks/{webhook}": {
    readonly input: {
      readonly path: {
        readonly webhook: string;
      };
      readonly body: {
        readonly name: string;
        /** Left out of a change, the address stays as it is. */
        readonly address?: string;
        /** Null for all. */
        readonly types?: (readonly ("agreement.proposed" | "agreement.countered" | "agreement.approved" | "agreement.signature-recorded" | "agreement.rejected" | "agreement.withdrawn" | "agreement.proposal-expired" | "agreement.agreed" | "agreement.stored" | "agreement.activated" | "agreement.suspension-asked-for" | "agreement.suspension-turned-down" | "agreement.suspension-taken-back" | "agreement.suspended" | "agreement.resumption-asked-for" | "agreement.resumption-turned-down" | "agreement.resumption-taken-back" | "agreement.resumed" | "agreement.review-started" | "agreement.review-ended" | "agreement.notice-given" | "agreement.notice-taken-back" | "agreement.renews-by-itself" | "agreement.could-not-renew" | "agreement.renewed" | "agreement.renegotiated" | "agreement.ended-by-notice" | "agreement.expired" | "agreement.terminated" | "exclusion.announced" | "exclusion.claimed" | "exclusion.accepted" | "exclusion.rejected" | "exclusion.withdrawn" | "statement.made" | "statement.revised" | "statement.sent-again" | "credit.proposed" | "credit.restated" | "credit.approved" | "credit.issued" | "credit.disputed" | "credit.stated" | "credit.upheld" | "credit.amended" | "credit.withdrawn" | "credit.claimed" | "claim.answered" | "claim.paid" | "claim.rejected" | "remedy.begun" | "remedy.done" | "remedy.left" | "review.planned" | "review.scheduled" | "review.prepared" | "review.held" | "review.pointed" | "review.minuted" | "review.decided" | "review.closed" | "action.agreed" | "action.moved" | "action.done" | "action.dropped" | "playbook.started" | "playbook.step-done" | "playbook.step-asked" | "playbook.step-failed" | "playbook.answered" | "playbook.retried" | "playbook.stopped" | "status.posted" | "status.edited")[]) | null;
        /** Null for all. */
        readonly agreements?: (readonly string[]) | null;
        /** What happens while it is off is not sent later. */
        readonly enabled?: boolean;
      };
    };
    readonly answer: {
      readonly id: string;
      readonly name: string;
      /** Of its address, what may be shown. */
      readonly shown: string;
      readonly types: (readonly string[]) | null;
      readonly agreements: (readonly string[]) | null;
      readonly enabled: boolean;
      /** For If-Match of a change: 412 when it is another by then. */
      readonly etag: string;
    };
  };
  /** Sets thresholds of a source, or of all; those that name nothing are taken back. The sources are looked at again at once. */
  "/agreements/{id}/quality/thresholds": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly body: {
        /** Empty for all sources of the agreement. */
        readonly source?: string;
        readonly thresholds: {
          /** A percentage with at most four decimals: `95 %`. */
          readonly score?: string;
          readonly parts?: {
            /** A percentage with at most four decimals: `95 %`. */
            readonly consistent?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly punctual?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly clock?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly usable?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly mapped?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly covered?: string;
          };
          /** A silence longer than this is told, ms. */
          readonly silenceMs?: number;
          readonly lookBackDays?: number;
        };
        readonly reason?: string;
      };
    };
    readonly answer: {
      readonly defaults: {
        /** A score below this is found, and told. */
        readonly score: string;
        /** What is wrong with a side is found while its share is below this. */
        readonly parts: Readonly<Record<string, string>>;
        /** A silence longer than this is found, and told; null for what is usual. */
        readonly silenceMs: number | null;
        /** How many days are looked back. */
        readonly lookBackDays: number;
      };
      /** What holds for each source. */
      readonly sources: readonly {
        /** A score below this is found, and told. */
        readonly score: string;
        /** What is wrong with a side is found while its share is below this. */
        readonly parts: Readonly<Record<string, string>>;
        /** A silence longer than this is found, and told; null for what is usual. */
        readonly silenceMs: number | null;
        /** How many days are looked back. */
        readonly lookBackDays: number;
        readonly source: string;
      }[];
      readonly set: readonly {
        /** Empty for all sources of the agreement. */
        readonly source: string;
        readonly thresholds: {
          /** A percentage with at most four decimals: `95 %`. */
          readonly score?: string;
          readonly parts?: {
            /** A percentage with at most four decimals: `95 %`. */
            readonly consistent?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly punctual?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly clock?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly usable?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly mapped?: string;
            /** A percentage with at most four decimals: `95 %`. */
            readonly covered?: string;
          };
          /** A silence longer than this is told, ms. */
          readonly silenceMs?: number;
          readonly lookBackDays?: number;
        };
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly at: string;
        readonly by: string | null;
      }[];
    };
  };
  /** Limits the rate and the size of what a source sends; with null for both it may send what is usual. */
  "/agreements/{id}/source-limits/{source}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly source: string;
      };
      readonly body: {
        /** Records a second for long, ten times as many at once; null for what is usual. */
        readonly recordsPerSecond: number | null;
        /** Bytes of one record, its data and original text; null for what every record may have. */
        readonly recordBytes: number | null;
        readonly reason?: string;
      };
    };
    readonly answer: {
      readonly usual: {
        readonly recordsPerSecond: number;
        readonly burstRecords: number;
      };
      readonly set: readonly {
        readonly source: string;
        /** Records a second for long, ten times as many at once; null for what is usual. */
        readonly recordsPerSecond: number | null;
        /** Bytes of one record, its data and original text; null for what every record may have. */
        readonly recordBytes: number | null;
        /** For If-Match of a change: 412 when it is another by then. */
        readonly etag: string;
        readonly at: string;
        readonly by: string | null;
      }[];
    };
  };
  /** Keeps the header line of a file, so that rows kept as text can be read column by column. */
  "/agreements/{id}/evidence-files/{file}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly file: string;
      };
      readonly body: {
        readonly header: string;
      };
    };
    readonly answer: null;
  };
  /** Sets another password, and signs out everywhere else. */
  "/account/password": {
    readonly input: {
      readonly body: {
        readonly current: string;
        readonly next: string;
      };
    };
    readonly answer: null;
  };
  /** Makes the offered second factor count, with its first code; gives the recovery codes, once. */
  "/account/second-factor": {
    readonly input: {
      readonly body: {
        readonly code: string;
      };
    };
    readonly answer: {
      readonly recoveryCodes: readonly string[];
    };
  };
  /** Chooses the language and the time zone that oneself reads in, on every device. */
  "/account/reading": {
    readonly input: {
      readonly body: {
        /** Null: as the browser is set. */
        readonly language: "en" | "de" | null;
        /** A name of the time zone database; null: as the browser is set. */
        readonly timeZone: string | null;
      };
    };
    readonly answer: null;
  };
  /** Gives a person these roles and no others. */
  "/people/{person}/roles": {
    readonly input: {
      readonly path: {
        readonly person: string;
      };
      readonly body: {
        readonly roles: readonly {
          readonly role: "sla-manager" | "service-owner" | "customer-representative" | "reporting-analyst" | "technician" | "executive" | "auditor" | "administrator";
          readonly scope: {
            readonly kind: "tenant";
          } | {
            readonly kind: "organisation";
            readonly organisation: string;
          } | {
            readonly kind: "agreement";
            readonly agreement: string;
          } | {
            readonly kind: "service";
            readonly agreement: string;
            readonly service: string;
          };
        }[];
        /** Goes into the audit log. */
        readonly reason?: string;
      };
    };
    readonly answer: null;
  };
  /** Adds an organisation, or gives it another name; what kind it is stays. */
  "/organisations/{organisation}": {
    readonly input: {
      readonly path: {
        readonly organisation: string;
      };
      readonly body: {
        readonly kind: "provider" | "customer" | "supplier";
        readonly name: string;
      };
    };
    readonly answer: null;
  };
  /** Says which organisation a party of an agreement is; its people then see the agreement. */
  "/agreements/{id}/parties/{party}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly party: "provider" | "customer";
      };
      readonly body: {
        readonly organisationId: string | null;
      };
    };
    readonly answer: null;
  };
  /** Decides of whom a second factor is asked, where whoever has none sets one up at their next sign-in, and in which language and zone people read who chose nothing. What is left out stays. */
  "/settings": {
    readonly input: {
      readonly body: {
        /** Of whom a second factor is asked who sign in with a password. */
        readonly secondFactor?: "optional" | "provider" | "everyone";
        readonly reading?: {
          /** Null: as the browser is set. */
          readonly language: "en" | "de" | null;
          /** A name of the time zone database; null: as the browser is set. */
          readonly timeZone: string | null;
        };
      };
    };
    readonly answer: null;
  };
}

/** Operations of method PATCH, by path. */
export interface Patch {
  /** Keeps a person out, which ends their sessions and tokens, or lets them in again. */
  "/people/{person}": {
    readonly input: {
      readonly path: {
        readonly person: string;
      };
      readonly body: {
        readonly status: "active" | "disabled";
        /** Goes into the audit log. */
        readonly reason?: string;
      };
    };
    readonly answer: null;
  };
}

/** Operations of method DELETE, by path. */
export interface Delete {
  /** Throws the draft of one’s own party away. */
  "/agreements/{id}/draft": {
    readonly input: {
      readonly path: {
        readonly id: string;
      };
      readonly query?: {
        /** On a server that is open: for which party; else the one that one belongs to. */
        readonly as?: "provider" | "customer";
      };
    };
    readonly answer: null;
  };
  /** Takes a calendar away. What it announced stays, and is withdrawn by people. */
  "/agreements/{id}/maintenance-feeds/{feed}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly feed: string;
      };
    };
    readonly answer: null;
  };
  /** Revokes a link; calendars that have it read nothing more. */
  "/agreements/{id}/calendar-links/{link}": {
    readonly input: {
      readonly path: {
        readonly id: string;
        readonly link: string;
      };
    };
    readonly answer: null;
  };
  /** Ends a silence before its time: what it held and still stands is told now. */
  "/silences/{silence}": {
    readonly input: {
      readonly path: {
        readonly silence: string;
      };
    };
    readonly answer: null;
  };
  /** Takes a channel away. */
  "/channels/{channel}": {
    readonly input: {
      readonly path: {
        readonly channel: string;
      };
    };
    readonly answer: null;
  };
  /** Takes a subscription away. */
  "/webhooks/{webhook}": {
    readonly input: {
      readonly path: {
        readonly webhook: string;
      };
    };
    readonly answer: null;
  };
  /** Signs out. */
  "/session": {
    readonly input: Record<never, never>;
    readonly answer: null;
  };
  /** Signs out elsewhere: one session, or "others" for all but this one. */
  "/account/sessions/{session}": {
    readonly input: {
      readonly path: {
        readonly session: string;
      };
    };
    readonly answer: {
      readonly ended: number;
    };
  };
  /** Removes the second factor. */
  "/account/second-factor": {
    readonly input: {
      readonly body: {
        readonly password: string;
      };
    };
    readonly answer: null;
  };
  /** Revokes one of one’s own tokens. */
  "/tokens/{token}": {
    readonly input: {
      readonly path: {
        readonly token: string;
      };
    };
    readonly answer: null;
  };
  /** Signs a person out everywhere. */
  "/people/{person}/sessions": {
    readonly input: {
      readonly path: {
        readonly person: string;
      };
    };
    readonly answer: null;
  };
  /** Revokes a token of a person. */
  "/people/{person}/tokens/{token}": {
    readonly input: {
      readonly path: {
        readonly person: string;
        readonly token: string;
      };
    };
    readonly answer: null;
  };
  /** Removes the second factor of a person who lost it. */
  "/people/{person}/second-factor": {
    readonly input: {
      readonly path: {
        readonly person: string;
      };
    };
    readonly answer: null;
  };
  /** Withdraws a link. */
  "/invitations/{invitation}": {
    readonly input: {
      readonly path: {
        readonly invitation: string;
      };
    };
    readonly answer: null;
  };
  /** Ends it before its time; either of the two may. */
  "/delegations/{delegation}": {
    readonly input: {
      readonly path: {
        readonly delegation: string;
      };
    };
    readonly answer: null;
  };
}

/** Lists that come in pages: the parameter that takes `next`, and what the list is called. */
export const PAGES = {
  "/agreements": {"from":"cursor","list":"agreements"},
  "/titles": {"from":"cursor","list":"agreements"},
  "/lifecycles": {"from":"skip","list":"agreements"},
  "/drafts": {"from":"skip","list":"drafts"},
  "/agreements/{id}/comments": {"from":"cursor","list":"comments"},
  "/agreements/{id}/objectives/{objective}/outcomes": {"from":"skip","list":"outcomes"},
  "/open-clocks": {"from":"cursor","list":"clocks"},
  "/claims": {"from":"cursor","list":"claims"},
  "/legal-holds": {"from":"skip","list":"holds"},
  "/data-subjects": {"from":"skip","list":"people"},
  "/data-subjects/erasures": {"from":"skip","list":"erasures"},
  "/agreements/{id}/exclusions": {"from":"cursor","list":"exclusions"},
  "/agreements/{id}/calendar-links": {"from":"skip","list":"links"},
  "/maintenance": {"from":"skip","list":"windows"},
  "/agreements/{id}/statements": {"from":"skip","list":"statements"},
  "/agreements/{id}/statement-deliveries": {"from":"skip","list":"to"},
  "/alerts": {"from":"cursor","list":"alerts"},
  "/escalations": {"from":"cursor","list":"ladders"},
  "/playbook-runs": {"from":"cursor","list":"runs"},
  "/deliveries": {"from":"cursor","list":"deliveries"},
  "/webhooks/{webhook}/deliveries": {"from":"cursor","list":"deliveries"},
  "/remedies": {"from":"skip","list":"remedies"},
  "/reviews": {"from":"cursor","list":"reviews"},
  "/review-actions": {"from":"skip","list":"actions"},
  "/credits": {"from":"cursor","list":"credits"},
  "/quality/findings": {"from":"cursor","list":"findings"},
  "/agreements/{id}/objectives/{objective}/records": {"from":"cursor","list":"records"},
  "/tokens": {"from":"cursor","list":"tokens"},
  "/people": {"from":"cursor","list":"people"},
  "/invitations": {"from":"skip","list":"invitations"},
  "/organisations": {"from":"skip","list":"organisations"},
  "/delegations": {"from":"skip","list":"delegations"},
  "/audit": {"from":"before","list":"entries"},
} as const;

/** Operations whose answer is a file, or never ends. */
export const FILES: ReadonlySet<string> = new Set([
  "GET /agreements/{id}/claims/{objective}/{period}",
  "GET /agreements/{id}/maintenance.ics",
  "GET /agreements/{id}/statements/{number}/revisions/{revision}",
  "GET /agreements/{id}/statement-preview",
  "GET /agreements/{id}/credit-notes/{number}",
  "GET /credit-notes/export",
  "GET /agreements/{id}/evidence",
  "GET /events",
  "GET /agreements/{id}/bundle",
  "GET /audit/export",
]);

/** Writes that take a key, and may be sent again under it. */
export const KEYED: ReadonlySet<string> = new Set([
  "PUT /agreements/{id}/text",
  "POST /agreements/{id}/steps",
  "PUT /agreements/{id}/draft",
  "DELETE /agreements/{id}/draft",
  "POST /agreements/{id}/proposals",
  "POST /agreements/{id}/proposals/{number}/approvals",
  "POST /agreements/{id}/proposals/{number}/answers",
  "POST /agreements/{id}/comments",
  "PUT /agreements/{id}/comments/{number}/settled",
  "PUT /agreements/{id}/checklist/{item}",
  "POST /agreements/{id}/target-changes",
  "POST /agreements/{id}/credit-claims",
  "POST /agreements/{id}/claims/{objective}/{period}/answers",
  "PUT /agreements/{id}/personal-fields/{source}",
  "PUT /retention-classes/{class}",
  "POST /legal-holds",
  "POST /legal-holds/{hold}/lift",
  "POST /data-subjects/{person}/erase",
  "POST /data-subjects/{person}/blot",
  "POST /agreements/{id}/exclusions",
  "POST /agreements/{id}/exclusions/{exclusion}/decisions",
  "POST /agreements/{id}/maintenance-feeds",
  "DELETE /agreements/{id}/maintenance-feeds/{feed}",
  "POST /agreements/{id}/maintenance-files",
  "POST /agreements/{id}/calendar-links",
  "DELETE /agreements/{id}/calendar-links/{link}",
  "PUT /agreements/{id}/status-pages/{service}",
  "POST /agreements/{id}/status-pages/{service}/updates",
  "PUT /agreements/{id}/status-pages/{service}/updates/{incident}/{number}",
  "POST /agreements/{id}/statements",
  "POST /agreements/{id}/statement-deliveries/retry",
  "POST /agreements/{id}/alerts/{number}/acknowledgement",
  "POST /agreements/{id}/escalations/{number}/acknowledgement",
  "PUT /agreements/{id}/duty/{role}",
  "POST /silences",
  "DELETE /silences/{silence}",
  "POST /agreements/{id}/playbook-runs",
  "POST /agreements/{id}/playbook-runs/{number}/steps/{step}/answer",
  "POST /agreements/{id}/playbook-runs/{number}/steps/{step}/retry",
  "POST /agreements/{id}/playbook-runs/{number}/stop",
  "POST /channels",
  "PUT /channels/{channel}",
  "DELETE /channels/{channel}",
  "POST /webhooks",
  "PUT /webhooks/{webhook}",
  "DELETE /webhooks/{webhook}",
  "POST /webhooks/{webhook}/secret",
  "POST /webhooks/{webhook}/deliveries/{event}/replay",
  "POST /agreements/{id}/remedies/{remedy}/{setOff}/steps",
  "POST /agreements/{id}/reviews",
  "POST /agreements/{id}/reviews/{number}/steps",
  "POST /agreements/{id}/reviews/{number}/points",
  "POST /agreements/{id}/reviews/{number}/minutes",
  "POST /agreements/{id}/reviews/{number}/decisions",
  "POST /agreements/{id}/reviews/{number}/actions",
  "POST /agreements/{id}/review-actions/{number}/steps",
  "POST /agreements/{id}/credits/{number}/decisions",
  "POST /agreements/{id}/credits/{number}/disputes",
  "PUT /agreements/{id}/quality/thresholds",
  "PUT /agreements/{id}/source-limits/{source}",
  "PUT /agreements/{id}/evidence-files/{file}",
  "POST /agreements/{id}/checkpoints/{size}/cosignatures",
  "DELETE /account/sessions/{session}",
  "PUT /account/password",
  "POST /account/second-factor",
  "PUT /account/second-factor",
  "DELETE /account/second-factor",
  "PUT /account/reading",
  "POST /tokens",
  "DELETE /tokens/{token}",
  "PATCH /people/{person}",
  "PUT /people/{person}/roles",
  "DELETE /people/{person}/sessions",
  "DELETE /people/{person}/tokens/{token}",
  "DELETE /people/{person}/second-factor",
  "POST /people/{person}/password-link",
  "POST /invitations",
  "DELETE /invitations/{invitation}",
  "PUT /organisations/{organisation}",
  "PUT /agreements/{id}/parties/{party}",
  "POST /delegations",
  "DELETE /delegations/{delegation}",
  "PUT /settings",
]);
