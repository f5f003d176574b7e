package org.gradewire.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;
import org.gradewire.text.RawText;

/**
 * Hands on the name of a file as a property of its article, where it seems to hold a date: {@code
 * 2024-05-17-release.pdf}.
 */
final class FileName {
  private static final String PROPERTY = "file-name";
  private static final String YEAR = "(?:199\\d|20[0-4]\\d)";
  private static final String MONTH =
      "(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?i:[a-z]{2,7})?";

  /** Generous: what is no date is not taken for one later on. */
  private static final Pattern DATED =
      Pattern.compile(
          ("(?<![A-Za-z0-9])(?:%1$s[-_. ]\\d\\d(?:[-_. ]\\d\\d)?|%1$s\\d{4}"
                  + "|\\d{1,2}[-_. ]\\d{1,2}[-_. ]%1$s"
                  + "|(?:\\d{1,2}(?i:st|nd|rd|th)?[-_., ]{0,2})?%2$s[-_., ]{0,2}%1$s"
                  + "|%2$s[-_., ]{1,2}\\d{1,2}(?i:st|nd|rd|th)?[-_., ]{1,2}%1$s"
                  + "|%1$s[-_., ]{1,2}%2$s)(?![A-Za-z0-9])")
              .formatted(YEAR, MONTH));

  private FileName() {}

  /** Returns the name of the file at {@code path}, which may lie in an archive. */
  static String of(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns whether {@code name} seems to hold a date. */
  static boolean isDated(String name) {
    return DATED.matcher(name).find();
  }

  /** Returns {@code blocks} and the name, which stands after all of {@code raw}. */
  static List<Block> after(List<Block> blocks, RawText raw, String name) {
    List<Block> result = new ArrayList<>(blocks);
    AlignedText words = new AlignedText.Builder().equal(name, raw.length()).build();
    result.add(new Block(BlockKind.METADATA, words, PROPERTY));
    return result;
  }

  /** Returns {@code raw} with the name after it. */
  static RawText after(RawText raw, String name) {
    return raw.withProperty(PROPERTY, name);
  }
}
