// CsvDialect: how a CSV file is written where it is not RFC 4180 with dots and ISO dates. A file
// never decides it: whoever names the file says so.
#pragma once

namespace parindex {

struct CsvDialect {
  char delimiter = ',';
  char decimal_mark = '.';
  bool day_month_year = false;  // dates as 28/02/2022 rather than 2022-02-28
};

}  // namespace parindex
