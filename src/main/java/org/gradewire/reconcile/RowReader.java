package org.gradewire.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradewire.knowledge.Grade;
import org.gradewire.knowledge.RegisterLayout;
import org.gradewire.knowledge.RegisterLayout.AreaColumn;
import org.gradewire.knowledge.RegisterLayout.Kind;
import org.gradewire.model.Edtf;
import org.jspecify.annotations.Nullable;

/** Reads one row of a register. What is wrong with it becomes warnings. */
final class RowReader {
  private final String place;
  private final List<String> header;
  private final List<String> cells;
  private final RegisterLayout layout;
  private final List<String> warnings;

  /** Makes a reader of the row of {@code cells} below {@code header}. */
  RowReader(
      String place,
      List<String> header,
      List<String> cells,
      RegisterLayout layout,
      List<String> warnings) {
    this.place = place;
    this.header = header;
    this.cells = cells;
    this.layout = layout;
    this.warnings = warnings;
  }

  /** Returns the row; nothing, and a warning, if it cannot be told what it is about. */
  Optional<RegisterRow> read() {
    if (cells.size() != header.size()) {
      warn("found %d columns, expected %d".formatted(cells.size(), header.size()));
      return Optional.empty();
    }
    String urn = cell(layout.urn());
    String name = cell(layout.provider());
    if (urn.isEmpty() && name.isEmpty()) {
      warn("found no provider, expected one in %s".formatted(providerColumns()));
      return Optional.empty();
    }
    return kind().map(kind -> row(urn, name, kind));
  }

  private RegisterRow row(String urn, String name, Kind kind) {
    return new RegisterRow(
        place,
        urn,
        name,
        kind,
        onSite(),
        day(layout.publicationDate()),
        grade(layout.overall(), kind),
        areas(kind));
  }

  private List<String> providerColumns() {
    List<String> columns = new ArrayList<>(layout.columns());
    columns.removeIf(column -> !column.equals(layout.urn()) && !column.equals(layout.provider()));
    return columns;
  }

  private Optional<Kind> kind() {
    List<String> found = layout.kindColumns().stream().map(this::cell).toList();
    Optional<Kind> kind =
        layout.kinds().stream().filter(candidate -> candidate.cells().equals(found)).findFirst();
    if (kind.isEmpty()) {
      warn(
          "found %s in %s, expected one of %s"
              .formatted(
                  found, layout.kindColumns(), layout.kinds().stream().map(Kind::cells).toList()));
    }
    return kind;
  }

  private Map<String, String> areas(Kind kind) {
    Map<String, String> grades = new LinkedHashMap<>();
    for (AreaColumn area : layout.areas()) {
      String grade = grade(area.column(), kind);
      if (grade != null) {
        grades.put(area.area(), grade);
      }
    }
    return grades;
  }

  private @Nullable String grade(@Nullable String column, Kind kind) {
    String found = cell(column);
    String words = found.toLowerCase(Locale.ROOT);
    if (found.isEmpty() || layout.notJudged().contains(words)) {
      return null;
    }
    for (Grade grade : kind.grades()) {
      if (grade.wordings().stream().anyMatch(it -> spaced(it).equals(spaced(words)))) {
        return grade.id();
      }
    }
    warn(
        "found grade \"%s\" in \"%s\", expected one of %s"
            .formatted(
                found,
                column,
                kind.grades().stream().map(grade -> grade.wordings().get(0)).toList()));
    return null;
  }

  private static String spaced(String words) {
    return words.replace('-', ' ');
  }

  private List<Edtf> onSite() {
    List<Edtf> periods = new ArrayList<>();
    LocalDate start = day(layout.inspectionStart());
    LocalDate end = day(layout.inspectionEnd());
    if (start != null && end != null && start.isAfter(end)) {
      warn("found dates on site from %s to %s, expected the first day first".formatted(start, end));
    } else if (start != null) {
      periods.add(Edtf.interval(Edtf.ofDay(start), Edtf.ofDay(end == null ? start : end)));
    } else if (end != null) {
      periods.add(Edtf.ofDay(end));
    }
    periods.addAll(further());
    return periods;
  }

  private List<Edtf> further() {
    List<Edtf> periods = new ArrayList<>();
    for (String text : cell(layout.furtherDates()).split("\\|", -1)) {
      if (!text.isBlank()) {
        Optional<Edtf> period = Edtf.parse(text.strip()).filter(RowReader::ofDays);
        period.ifPresent(periods::add);
        if (period.isEmpty()) {
          warn(
              "found \"%s\" in \"%s\", expected a period such as 2018-01-29/2018-01-31"
                  .formatted(text.strip(), layout.furtherDates()));
        }
      }
    }
    return periods;
  }

  private static boolean ofDays(Edtf date) {
    return date.hasYear() && !date.isApproximate() && date.precision() == Edtf.Precision.DAY;
  }

  private @Nullable LocalDate day(@Nullable String column) {
    String found = cell(column);
    if (found.isEmpty()) {
      return null;
    }
    Optional<Edtf> day = Edtf.parse(found).filter(RowReader::ofDays);
    if (day.isEmpty() || day.get().isInterval()) {
      warn("found day \"%s\" in \"%s\", expected one such as 2018-01-31".formatted(found, column));
      return null;
    }
    return day.get().earliest().orElse(null);
  }

  private String cell(@Nullable String column) {
    return column == null ? "" : cells.get(header.indexOf(column)).strip();
  }

  private void warn(String problem) {
    warnings.add(place + ": " + problem);
  }
}
