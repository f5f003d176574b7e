package org.gradewire.knowledge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a register of official outcomes mean.
 *
 * <p>A register is a table with a header row and one inspection to a row. Its days are written
 * {@code 2018-01-31}.
 *
 * @param id names the layout in messages, such as {@code ofsted-children-history}
 * @param name what the register is
 * @param inspectorate the id of the inspectorate whose outcomes it holds
 * @param remit what kind of provider it is about
 * @param history whether it holds the earlier inspections of a provider too, not only the latest
 * @param urn the column of the provider's number at the inspectorate, or {@code null}
 * @param provider the column of the provider's name, or {@code null}
 * @param inspectionStart the column of the first day on site, or {@code null}
 * @param inspectionEnd the column of the last day on site, or {@code null}
 * @param furtherDates the column of further periods on site, {@code 2025-01-13/2025-01-16}, with
 *     {@code |} between them, or {@code null}
 * @param publicationDate the column of the day the report came out, or {@code null}
 * @param overall the column of the overall grade, or {@code null}
 * @param areas the columns of the grades of areas
 * @param notJudged what stands in place of a grade where none was given, in lower case
 * @param kindColumns the columns that together tell the kind of inspection
 * @param kinds the kinds of inspection that it holds
 */
public record RegisterLayout(
    String id,
    String name,
    String inspectorate,
    String remit,
    boolean history,
    @Nullable String urn,
    @Nullable String provider,
    @Nullable String inspectionStart,
    @Nullable String inspectionEnd,
    @Nullable String furtherDates,
    @Nullable String publicationDate,
    @Nullable String overall,
    List<AreaColumn> areas,
    List<String> notJudged,
    List<String> kindColumns,
    List<Kind> kinds) {

  /** Copies the lists. */
  public RegisterLayout {
    areas = List.copyOf(areas);
    notJudged = List.copyOf(notJudged);
    kindColumns = List.copyOf(kindColumns);
    kinds = List.copyOf(kinds);
  }

  /** Returns the columns that have a meaning, each once. A register with all of them is this. */
  public Set<String> columns() {
    var columns = new LinkedHashSet<String>();
    Stream.of(urn, provider)
        .filter(Objects::nonNull)
        .forEach(column -> columns.add(Objects.requireNonNull(column)));
    columns.addAll(kindColumns);
    Stream.of(inspectionStart, inspectionEnd, furtherDates, publicationDate, overall)
        .filter(Objects::nonNull)
        .forEach(column -> columns.add(Objects.requireNonNull(column)));
    areas.forEach(area -> columns.add(area.column()));
    return columns;
  }

  /**
   * The column of the grade of an area.
   *
   * @param column the name in the header row
   * @param area the id of the area
   * @param apart whether "all areas" leaves it out, as it judges another body
   */
  public record AreaColumn(String column, String area, boolean apart) {}

  /**
   * A kind of inspection.
   *
   * @param cells what stands in the columns that tell the kind
   * @param framework the id of its framework
   * @param types what the output may call such an inspection, such as {@code full} and {@code
   *     short}
   * @param grades the grades of its framework, the best first
   */
  public record Kind(List<String> cells, String framework, List<String> types, List<Grade> grades) {

    /** Copies the lists. */
    public Kind {
      cells = List.copyOf(cells);
      types = List.copyOf(types);
      grades = List.copyOf(grades);
    }
  }
}
