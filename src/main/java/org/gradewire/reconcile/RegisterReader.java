package org.gradewire.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gradewire.knowledge.RegisterLayout;
import org.jspecify.annotations.Nullable;

/**
 * Reads a register of official outcomes from a CSV file.
 *
 * <p>A header row that no layout knows is an error. A fault in a row becomes a warning, and what
 * cannot be read counts as not said.
 */
final class RegisterReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  private final String file;
  private final List<RegisterLayout> layouts;
  private final List<String> warnings = new ArrayList<>();
  private final List<RegisterRow> rows = new ArrayList<>();
  private @Nullable RegisterLayout layout;

  RegisterReader(String file, List<RegisterLayout> layouts) {
    this.file = file;
    this.layouts = layouts;
  }

  /** Returns the text of the file at {@code path}, without a byte order mark. */
  static String text(Path path) {
    try {
      String text = Files.readString(path);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new IllegalArgumentException(path + ": not found, expected a register in CSV", e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          path + ": found bytes that are not UTF-8, expected a register in UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException(path + ": cannot be read, expected a register in CSV", e);
    }
  }

  /**
   * Reads {@code text}.
   *
   * @throws IllegalArgumentException if it is not CSV or its header row is unknown
   */
  Register read(String text) {
    // The parser counts the lines of a file right only if the last one is closed.
    try (CSVParser records = CSVParser.parse(text + "\n", FORMAT)) {
      List<String> header = List.of();
      for (CSVRecord row : records) {
        String place = file + ":" + (records.getCurrentLineNumber() - lineBreaks(row));
        if (layout == null) {
          header = row.stream().map(String::strip).toList();
          layout = recognise(header);
        } else {
          new RowReader(place, header, row.toList(), layout, warnings).read().ifPresent(rows::add);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalArgumentException(
          "%s: not CSV: %s, expected a register in CSV".formatted(file, e.getMessage()), e);
    }
    return new Register(layout == null ? recognise(List.of()) : layout, rows, warnings);
  }

  private static long lineBreaks(CSVRecord row) {
    return row.stream().mapToLong(cell -> cell.chars().filter(c -> c == '\n').count()).sum();
  }

  /** Returns the layout of which most columns are there, of those that have all. */
  private RegisterLayout recognise(List<String> header) {
    return layouts.stream()
        .filter(candidate -> header.containsAll(candidate.columns()))
        .max(Comparator.comparingInt(candidate -> candidate.columns().size()))
        .orElseThrow(() -> new IllegalArgumentException(unknown(header)));
  }

  private String unknown(List<String> header) {
    var message = new StringBuilder("%s:1: found columns %s".formatted(file, header));
    message.append(", expected those of one of the registers in models/registers:");
    for (RegisterLayout candidate : layouts) {
      message.append("\n  %s: %s".formatted(candidate.id(), candidate.columns()));
    }
    return message.toString();
  }
}
