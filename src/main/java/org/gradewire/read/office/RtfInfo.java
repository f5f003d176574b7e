package org.gradewire.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradewire.read.office.RtfState.Destination;
import org.gradewire.text.AlignedText;
import org.gradewire.text.Block;

/** What an RTF file says about itself, in its group {@code \info}. */
final class RtfInfo {
  private static final Map<String, String> LABELS =
      Map.of("title", OfficeMetadata.TITLE, "author", OfficeMetadata.CREATOR);

  /** What stands before each part of a time, by the control word of the part. */
  private static final Map<String, String> SEPARATORS =
      Map.of("yr", "", "mo", "-", "dy", "-", "hr", "T", "min", ":");

  private final List<Block> blocks = new ArrayList<>();
  private AlignedText.Builder value = new AlignedText.Builder();
  private String label = "";

  List<Block> blocks() {
    return blocks;
  }

  /** Reads a control word; returns whether it was one of this group. */
  boolean word(String word, RtfState state, RtfLexer lexer) {
    if (state.destination == Destination.INFO && LABELS.containsKey(word)) {
      begin(LABELS.getOrDefault(word, ""), state, Destination.PROPERTY);
      return true;
    }
    if (state.destination == Destination.INFO && word.equals("creatim")) {
      begin(OfficeMetadata.CREATED, state, Destination.CREATED);
      return true;
    }
    if (state.destination == Destination.CREATED && SEPARATORS.containsKey(word)) {
      time(word, lexer);
      return true;
    }
    return false;
  }

  private void begin(String name, RtfState state, Destination destination) {
    state.destination = destination;
    label = name;
    value = new AlignedText.Builder();
  }

  private void time(String word, RtfLexer lexer) {
    int end = lexer.numberEnd();
    int start = lexer.start() + 1 + word.length();
    if (value.length() > 0) {
      value.inserted(SEPARATORS.getOrDefault(word, ""), value.rawEnd());
    }
    if (word.equals("yr") || value.length() > 0) {
      value.replaced(String.format(Locale.ROOT, "%02d", lexer.value()), start, end);
    }
  }

  void append(String character, int start, int end) {
    value.replaced(character, start, end);
  }

  /** Ends a group of the given state. */
  void close(RtfState state) {
    boolean own =
        state.destination == Destination.PROPERTY || state.destination == Destination.CREATED;
    if (own && !label.isEmpty()) {
      OfficeMetadata.block(value.build(), label).ifPresent(blocks::add);
      label = "";
    }
  }
}
