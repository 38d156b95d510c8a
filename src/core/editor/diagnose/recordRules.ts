import type { Rule } from '../../diagnostics/rule';
import type { RecordFinding } from './diagnostic';
import type { RecordFacts } from './recordFacts';
import {
  beforeStartRule,
  dateInNextRule,
  inFutureRule,
  nameDiffersRule,
  privateInSharedRule,
} from './rules/dayAndNameRules';
import {
  teamAsOwnerRule,
  unknownGoalRule,
  unknownOpportunityRule,
  unknownPersonRule,
  unknownTemplateRule,
  unknownValueRule,
} from './rules/referenceRules';
import { fieldRules, textRules } from './rules/schemaRules';
import { missingSpaceRule, swallowedRule, unclosedRule, unknownKeyRule } from './rules/writtenRules';

/** All that is told of a record. What stands first is told first where both are at the same place. */
export const recordRules: readonly Rule<RecordFacts, RecordFinding>[] = [
  unclosedRule,
  missingSpaceRule,
  ...textRules,
  ...fieldRules,
  unknownKeyRule,
  unknownPersonRule,
  teamAsOwnerRule,
  unknownGoalRule,
  unknownOpportunityRule,
  unknownValueRule,
  unknownTemplateRule,
  beforeStartRule,
  inFutureRule,
  nameDiffersRule,
  dateInNextRule,
  privateInSharedRule,
  swallowedRule,
];
