package org.gradewire.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.knowledge.RegisterLayout;
import org.gradewire.model.Edtf;
import org.gradewire.model.Inspection;
import org.gradewire.model.Judgement;
import org.gradewire.model.RegisterComparison;
import org.gradewire.model.RegisterComparison.Field;
import org.gradewire.model.RegisterComparison.Outcome;

/** Compares records with a register of official outcomes, field by field. */
final class RegisterCheck {
  /** The area that stands for all areas left unnamed. */
  private static final String ALL = "all";

  private static final Field SILENT = new Field(Outcome.ABSENT, null);

  private final RegisterLayout layout;
  private final RowFinder finder;

  RegisterCheck(Register register, Knowledge knowledge) {
    layout = register.layout();
    finder = new RowFinder(register, knowledge.providers());
  }

  /** Returns how what is said of {@code inspection} compares with the register. */
  RegisterComparison compare(Inspection inspection) {
    Optional<RegisterRow> found = finder.find(inspection);
    Map<String, Field> fields = new LinkedHashMap<>();
    if (inspection.overall() != null) {
      String grade = inspection.overall().value();
      fields.put("overall", field(found.map(RegisterRow::overall), grade::equals));
    }
    for (Judgement judgement : inspection.judgements()) {
      fields.put("judgements." + judgement.area(), judged(judgement, found));
    }
    if (inspection.inspectionDate() != null) {
      fields.put("inspectionDate", inspected(inspection.inspectionDate().value(), found));
    }
    if (inspection.publicationDate() != null) {
      fields.put("publicationDate", published(inspection.publicationDate().value(), found));
    }
    return new RegisterComparison(found.map(RegisterRow::place).orElse(null), fields);
  }

  private static <T> Field field(Optional<T> official, Predicate<T> agrees) {
    return official
        .map(
            value ->
                new Field(agrees.test(value) ? Outcome.MATCH : Outcome.MISMATCH, value.toString()))
        .orElse(SILENT);
  }

  private static Field inspected(Edtf date, Optional<RegisterRow> found) {
    return field(found.flatMap(row -> period(row, date)), date::compatibleWith);
  }

  /** Returns the period on site that fits {@code date}, else the first. */
  private static Optional<Edtf> period(RegisterRow row, Edtf date) {
    return row.onSite().stream()
        .filter(date::compatibleWith)
        .findFirst()
        .or(() -> row.onSite().stream().findFirst());
  }

  private static Field published(Edtf date, Optional<RegisterRow> found) {
    return field(found.map(RegisterRow::published).map(Edtf::ofDay), date::compatibleWith);
  }

  private Field judged(Judgement judgement, Optional<RegisterRow> found) {
    String grade = judgement.grade().value();
    if (!judgement.area().equals(ALL)) {
      return field(found.map(row -> row.areas().get(judgement.area())), grade::equals);
    }
    Optional<List<String>> grades = found.map(this::gradesOfAll).filter(all -> !all.isEmpty());
    return field(grades.map(all -> String.join(", ", all)), grade::equals);
  }

  /** Returns the grades of the areas that "all areas" means, each once. */
  private List<String> gradesOfAll(RegisterRow row) {
    return layout.areas().stream()
        .filter(column -> !column.apart())
        .flatMap(column -> Stream.ofNullable(row.areas().get(column.area())))
        .distinct()
        .toList();
  }
}
