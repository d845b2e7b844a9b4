// All of parindex. Start here:
//
//   load_criteria_set(path)   criteria_set.hpp   a set of criteria, checked
//   load_assessment(path)     assessment.hpp     one year's folder: agencies, evidence, appraisals
//   score(assessment, stage)  score.hpp          points of every agency and item
//   rank(scored)              ranking.hpp        ranks and bands of every block
//   explain(scored, agency)   explanation.hpp    why an item has its points
//   rolled_up(scored, …)      rollup.hpp         sums over the agencies below
//   run_case(set, case)       cases.hpp          tests of a set
//   task_statuses(assessment) plan.hpp           the year's tasks: done, late, due, overdue
//   status(scored)            status.hpp         who has handed in what, and what is open
//   find_gaps(assessment)     gaps.hpp           claims against final points, losses by cause
//   sheet_of(ranking, ...)    sheet.hpp          an agency's score sheet
//   compare(scored, scored)   compare.hpp        why a year changed, why A stands above B
//   WhatIf::begin(assessment) what_if.hpp        changes applied, looked at and taken back
//   apply_scenarios(session)  scenario.hpp       changes that a planner keeps in files
//   impact(before, after)     impact.hpp         whose result moved, and who overtook whom
//   improve(session, ...)     improve.hpp        the cheapest way to a band, a rank or an index
//   sweep(session, ...)       sweep.hpp          what every value of a fact would make of a rank
//   sobol_indices(model, ...) sensitivity.hpp    which inputs an output's variance comes from
//   RobustnessStudy::prepare(ranking)
//                             robustness.hpp     how sure each rank is, and what it depends on
//   draw_ranks(index, ...)    composite_index.hpp  the same of any index in two matrices
//   effective_weights(scored, …)
//                             effective_weights.hpp  how far each area drives the index
//   leave_out(ranking, block) leave_out.hpp      the ranks without one area or item
//   tally(assessment, source) tally.hpp          raw records counted into facts
//   partial_tally(...)        partial_tally.hpp  the same in parts, and the parts merged
//
// Values: points.hpp, fraction.hpp, decimal.hpp, date.hpp, fact_value.hpp. Findings:
// diagnostic.hpp. The form that an agency fills in: form.hpp. What a change may change: path.hpp.
#pragma once

#include "parindex/assessment.hpp"
#include "parindex/cases.hpp"
#include "parindex/compare.hpp"
#include "parindex/composite_index.hpp"
#include "parindex/criteria_set.hpp"
#include "parindex/csv_dialect.hpp"
#include "parindex/csv_writer.hpp"
#include "parindex/date.hpp"
#include "parindex/decimal.hpp"
#include "parindex/diagnostic.hpp"
#include "parindex/distribution.hpp"
#include "parindex/effective_weights.hpp"
#include "parindex/error_code.hpp"
#include "parindex/explanation.hpp"
#include "parindex/expression.hpp"
#include "parindex/fact_value.hpp"
#include "parindex/form.hpp"
#include "parindex/fraction.hpp"
#include "parindex/gaps.hpp"
#include "parindex/id.hpp"
#include "parindex/impact.hpp"
#include "parindex/improve.hpp"
#include "parindex/leave_out.hpp"
#include "parindex/partial_tally.hpp"
#include "parindex/path.hpp"
#include "parindex/place.hpp"
#include "parindex/plan.hpp"
#include "parindex/points.hpp"
#include "parindex/ranking.hpp"
#include "parindex/robustness.hpp"
#include "parindex/rollup.hpp"
#include "parindex/rule.hpp"
#include "parindex/scenario.hpp"
#include "parindex/score.hpp"
#include "parindex/sensitivity.hpp"
#include "parindex/sheet.hpp"
#include "parindex/status.hpp"
#include "parindex/sweep.hpp"
#include "parindex/tally.hpp"
#include "parindex/text.hpp"
#include "parindex/version.hpp"
#include "parindex/what_if.hpp"
