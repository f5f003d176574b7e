package org.gradewire.text;

import org.jspecify.annotations.Nullable;

/**
 * Puts right what was encoded as UTF-8, decoded as windows-1252, and perhaps that again and again:
 * {@code childrenâ€™s}. Only stretches that are valid UTF-8 and give the punctuation, signs and
 * letters of western languages in places where these belong are touched, so that a text that merely
 * has such letters stays as it is. Control characters U+0080 to U+009F become what windows-1252 has
 * in their place.
 *
 * @param text the repaired text, aligned with the same raw text as before
 * @param places how many stretches were repaired
 */
public record Mojibake(AlignedText text, int places) {
  /** How often a text may have been encoded. */
  private static final int PASSES = 3;

  private static final char FIRST_LEAD = 0xC2;
  private static final char LAST_LEAD = 0xF4;
  private static final char NEXT_LINE = '\u0085';

  /** Returns {@code text} repaired; the same object if there is nothing to repair. */
  public static Mojibake repair(AlignedText text) {
    if (!isSuspect(text.text())) {
      return new Mojibake(text, 0);
    }
    AlignedText repaired = text;
    int places = 0;
    int found = 1;
    for (int i = 0; i < PASSES && found > 0; i++) {
      Pass pass = new Pass(repaired, false);
      repaired = pass.run();
      found = pass.places;
      places = Math.max(places, found);
    }
    Pass controls = new Pass(repaired, false);
    repaired = controls.withoutControls();
    return new Mojibake(repaired, Math.max(places, controls.places));
  }

  /**
   * Returns {@code text}, which is UTF-8 decoded as windows-1252, with every stretch decoded that
   * is UTF-8, whatever it gives.
   */
  public static AlignedText decode(AlignedText text) {
    return new Pass(text, true).run();
  }

  /** Returns what a user should know of the repair of {@code places} stretches. */
  public static String warning(int places) {
    return places == 1
        ? "repaired 1 place where text had been decoded with a wrong encoding"
        : "repaired %d places where text had been decoded with a wrong encoding".formatted(places);
  }

  /** One look at every character rules out nearly every text. */
  private static boolean isSuspect(String words) {
    for (int i = 0; i < words.length(); i++) {
      char unit = words.charAt(i);
      if (unit >= FIRST_LEAD && unit <= LAST_LEAD && i + 1 < words.length()) {
        if (WindowsBytes.isContinuation(words.charAt(i + 1))) {
          return true;
        }
      } else if (unit >= 0x80 && unit < 0xA0) {
        return true;
      }
    }
    return false;
  }

  /** One reading of a text from left to right. */
  private static final class Pass {
    private final AlignedText text;
    private final String words;
    private final AlignedText.Edit edit;
    private final boolean all;
    private int places;
    private int repairedTo = -1;

    Pass(AlignedText text, boolean all) {
      this.text = text;
      this.all = all;
      this.words = text.text();
      this.edit = text.edit();
    }

    AlignedText run() {
      int at = 0;
      while (at < words.length()) {
        char unit = words.charAt(at);
        Utf8Stretch found =
            unit >= FIRST_LEAD && unit <= LAST_LEAD ? Utf8Stretch.at(words, at) : null;
        at = found == null || !fits(found) ? at + 1 : replace(found);
      }
      return places == 0 ? text : edit.finish();
    }

    private boolean fits(@Nullable Utf8Stretch found) {
      return found != null && (all || found.fits(words, found.start() == repairedTo));
    }

    private int replace(Utf8Stretch found) {
      places += found.start() == repairedTo ? 0 : 1;
      repairedTo = found.end();
      edit.copyTo(found.start()).replaceTo(found.end(), Character.toString(found.point()));
      return found.end();
    }

    AlignedText withoutControls() {
      boolean hasLines = words.indexOf('\n') >= 0;
      for (int i = 0; i < words.length(); i++) {
        char unit = words.charAt(i);
        char meant = WindowsBytes.character(unit);
        // In a text of one line, U+0085 may well be what it is called.
        if (meant != unit && (unit != NEXT_LINE || hasLines)) {
          edit.copyTo(i).replaceTo(i + 1, String.valueOf(meant));
          places++;
        }
      }
      return places == 0 ? text : edit.finish();
    }
  }
}
