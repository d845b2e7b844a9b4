// The files that stay the same whatever is drawn: the assessment, its set, what is tallied.
#pragma once

namespace dossiers {

extern const char* const kAssessmentInfo;
extern const char* const kSetInfo;
extern const char* const kTallyInfo;

}  // namespace dossiers
