package org.gradewire.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code providers/}. */
final class ProviderReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "former_names",
          "aliases",
          "places",
          "ambiguous_places",
          "remit",
          "urn",
          "ons_code",
          "deliveries",
          "from",
          "to",
          "successors",
          "source");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Such as {@code Slough Children First [2021-04-01/] SCF; Children First}. */
  private static final Pattern DELIVERY =
      Pattern.compile("([^\\[\\]]+?) *\\[([0-9-]*)/([0-9-]*)\\] *([^\\[\\]]*)");

  /** Such as {@code Milton Keynes Council [/2022-08-31]}. */
  private static final Pattern FORMER_NAME = Pattern.compile("([^\\[\\]]+?) *\\[/([0-9-]+)\\]");

  private static final Pattern MOMENT = Pattern.compile("|\\d{4}(-\\d\\d(-\\d\\d)?)?");

  private final String file;
  private final Faults faults;

  /** The line of each provider's id in all files, for messages. */
  private final Map<String, String> placeById;

  ProviderReader(String file, Faults faults, Map<String, String> placeById) {
    this.file = file;
    this.faults = faults;
    this.placeById = placeById;
  }

  /** Reads {@code text}; what is wrong becomes faults. */
  List<Provider> read(String text) {
    var providers = new ArrayList<Provider>();
    CSVFormat format = CSVFormat.RFC4180.builder().setCommentMarker('#').get();
    try (CSVParser rows = CSVParser.parse(text, format)) {
      boolean header = true;
      for (CSVRecord row : rows) {
        var line = new Line(row, rows.getCurrentLineNumber());
        if (header) {
          line.checkHeader();
        } else if (line.isComplete()) {
          providers.add(line.provider());
        }
        header = false;
      }
    } catch (IOException | UncheckedIOException e) {
      faults.add(file, "not CSV: " + e.getMessage());
    }
    return providers;
  }

  /** One row, and the line of the file that it ends on. */
  private final class Line {
    private final CSVRecord row;
    private final String place;

    Line(CSVRecord row, long number) {
      this.row = row;
      this.place = file + ":" + number;
    }

    void checkHeader() {
      if (!row.toList().equals(COLUMNS)) {
        fault("found columns %s, expected %s".formatted(row.toList(), COLUMNS));
      }
    }

    boolean isComplete() {
      if (row.size() != COLUMNS.size()) {
        fault("found %d columns, expected %d".formatted(row.size(), COLUMNS.size()));
        return false;
      }
      return true;
    }

    Provider provider() {
      return new Provider(
          id(),
          required("name"),
          formerNames(),
          list("aliases"),
          list("places"),
          list("ambiguous_places"),
          required("remit"),
          orNull("urn"),
          orNull("ons_code"),
          deliveries(),
          day("from"),
          day("to"),
          list("successors"));
    }

    private String id() {
      String id = required("id");
      if (!id.isEmpty() && !ID.matcher(id).matches()) {
        fault("found id \"%s\", expected kebab case such as milton-keynes".formatted(id));
      }
      String earlier = placeById.putIfAbsent(id, place);
      if (earlier != null) {
        fault("id \"%s\" stands in %s already".formatted(id, earlier));
      }
      return id;
    }

    private String cell(String column) {
      return row.get(COLUMNS.indexOf(column)).strip();
    }

    private String required(String column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        fault("column \"%s\" is empty, expected a value".formatted(column));
      }
      return cell;
    }

    private @Nullable String orNull(String column) {
      String cell = cell(column);
      return cell.isEmpty() ? null : cell;
    }

    private List<String> list(String column) {
      return Cells.split(cell(column), "|");
    }

    private @Nullable LocalDate day(String column) {
      String cell = cell(column);
      return cell.isEmpty() ? null : Days.parse(cell, this::fault);
    }

    private List<Provider.FormerName> formerNames() {
      var names = new ArrayList<Provider.FormerName>();
      for (String entry : list("former_names")) {
        Matcher parts = FORMER_NAME.matcher(entry);
        if (!parts.matches()) {
          fault("found former name \"%s\", expected NAME [/DAY]".formatted(entry));
          continue;
        }
        LocalDate until = Days.parse(parts.group(2), this::fault);
        if (until != null) {
          names.add(new Provider.FormerName(parts.group(1), until));
        }
      }
      return names;
    }

    private List<Provider.Delivery> deliveries() {
      var deliveries = new ArrayList<Provider.Delivery>();
      for (String entry : list("deliveries")) {
        Matcher parts = DELIVERY.matcher(entry);
        if (parts.matches() && isMoment(parts.group(2)) && isMoment(parts.group(3))) {
          List<String> aliases = Cells.split(parts.group(4), ";");
          deliveries.add(
              new Provider.Delivery(parts.group(1), aliases, parts.group(2), parts.group(3)));
        } else {
          fault("found delivery \"%s\", expected NAME [FROM/TO] ALIAS; ALIAS".formatted(entry));
        }
      }
      return deliveries;
    }

    private boolean isMoment(String text) {
      return MOMENT.matcher(text).matches();
    }

    private void fault(String problem) {
      faults.add(place, problem);
    }
  }
}
