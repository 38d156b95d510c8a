import type { Rule } from '../../diagnostics/rule';
import type { RecordFinding } from './diagnostic';
import type { RecordFacts } from './recordFacts';
import { missingSpaceRule, textRules, unclosedRule } from './rules/brokenTextRules';
import { beforeStartRule, inFutureRule } from './rules/dayOrderRules';
import { dateInNextRule, nameDiffersRule, privateInSharedRule } from './rules/fileNameRules';
import {
  teamAsOwnerRule,
  unknownGoalRule,
  unknownOpportunityRule,
  unknownPersonRule,
  unknownTemplateRule,
  unknownValueRule,
} from './rules/referenceRules';
import { fieldRules } from './rules/schemaRules';
import { swallowedRule, unknownKeyRule } from './rules/writtenRules';

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
