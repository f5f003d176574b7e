package org.gradewire.model;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names parts of ids. */
public final class Slug {
  private Slug() {}

  /**
   * Returns {@code name} in lower-case letters and digits without accents, joined by hyphens:
   * {@code king-s-cross} for "King S. Cross", {@code kings-cross} for "King’s Cross".
   */
  public static String of(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[\\p{M}'\u2019\u2018]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
