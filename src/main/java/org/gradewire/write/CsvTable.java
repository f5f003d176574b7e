package org.gradewire.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A flat table, written after RFC 4180: UTF-8, a header row, rows ended by CRLF.
 *
 * @param columns in order
 * @param rows what each row tells of, in order
 * @param <T> what a row tells of
 */
record CsvTable<T>(List<Column<T>> columns, List<T> rows) {

  /** A cell that a spreadsheet would take for a formula, or that looks as if made safe already. */
  private static final Pattern UNSAFE = Pattern.compile("'*[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);

  /** Writes the table to {@code file}. */
  void write(Path file) throws IOException {
    try (CSVPrinter printer = new CSVPrinter(Utf8Writer.open(file), CSVFormat.RFC4180)) {
      printer.printRecord(columns.stream().map(Column::name));
      for (T row : rows) {
        printer.printRecord(columns.stream().map(column -> text(column, row)));
      }
    }
  }

  /**
   * Returns {@code cell}, with an apostrophe in front where a spreadsheet would run it. Taking one
   * apostrophe away from each cell that begins with one or more of them and one of {@code = + - @},
   * tab or line break gives the cells back.
   */
  static String safe(String cell) {
    return UNSAFE.matcher(cell).matches() ? "'" + cell : cell;
  }

  private static <T> String text(Column<T> column, T row) {
    Object value = column.cell().of(row);
    return value == null ? "" : safe(value.toString());
  }
}
