# awk -v out=FILE -f tally.awk DIR/agencies.csv DIR/records/*.csv
#
# The same facts by the tool that is on every machine. It knows that of these files only the third
# cell is ever quoted, which a program for any CSV may not; it checks nothing.
BEGIN { FS = "," }
FILENAME == ARGV[1] {
  if ($4 == "ranked") order[++agencies] = $1
  next
}
FNR == 1 { next }
index($0, "\"") {
  row = $0
  while (gsub(/"/, "\"", row) % 2 == 1 && (getline line) > 0) row = row " " line
  sub(/"([^"]|"")*"/, "", row)
  $0 = row
}
{
  agency = $2
  ++received[agency]
  if ($7 == "online") ++online[agency]
  if ($8 != "") {
    ++fees[agency]
    if ($8 == "yes") ++fees_online[agency]
  }
  if ($9 != "") {
    ++ratings[agency]
    total[agency] += $9
    if ($9 >= 4) ++satisfied[agency]
  }
  if ($6 == "") next
  ++resolved[agency]
  if ($5 == "" || $6 <= $5) ++on_time[agency]
  if ($6 > last[agency]) last[agency] = $6
  kept = substr($10, 1, 1)  # the last cell of a row may end in a carriage return
  if (kept == "y" || kept == "n") {
    ++results[agency]
    if (kept == "y") ++digitised[agency]
  }
}
END {
  print "agency,item,fact,value" > out
  for (i = 1; i <= agencies; ++i) {
    agency = order[i]
    print agency ",1.1.1,resolved," resolved[agency] + 0 > out
    print agency ",1.1.1,on_time," on_time[agency] + 0 > out
    print agency ",1.1.2,late," resolved[agency] - on_time[agency] > out
    print agency ",1.2.1,received_in_all," received[agency] + 0 > out
    print agency ",1.2.1,received_online," online[agency] + 0 > out
    print agency ",1.2.2,fees," fees[agency] + 0 > out
    print agency ",1.2.2,fees_online," fees_online[agency] + 0 > out
    print agency ",1.2.3,results," results[agency] + 0 > out
    print agency ",1.2.3,results_digitised," digitised[agency] + 0 > out
    print agency ",1.3.1,ratings," ratings[agency] + 0 > out
    print agency ",1.3.1,satisfied," satisfied[agency] + 0 > out
    print agency ",1.3.1,rating_total," total[agency] + 0 > out
    if (last[agency] != "") print agency ",1.3.2,last_returned," last[agency] > out
  }
}
