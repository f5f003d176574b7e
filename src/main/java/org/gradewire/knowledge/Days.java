package org.gradewire.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads days as the models folder writes them. */
final class Days {
  private Days() {}

  /** Returns the day, or {@code null} after telling {@code fault} what is wrong with it. */
  static @Nullable LocalDate parse(String text, Consumer<String> fault) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      fault.accept("found day \"%s\", expected one such as 2018-01-31".formatted(text));
      return null;
    }
  }
}
