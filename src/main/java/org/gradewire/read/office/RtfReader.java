package org.gradewire.read.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradewire.read.format.FileContent;
import org.gradewire.read.office.RtfLexer.Token;
import org.gradewire.read.office.RtfState.Destination;
import org.gradewire.text.AlignedText;
import org.gradewire.text.ArticleException;
import org.gradewire.text.Block;
import org.gradewire.text.BlockKind;

/** Reads the lines of one RTF file as a reader sees them. */
final class RtfReader {
  private static final int DEEPEST = 1000;
  private static final int DEEPEST_TABLE = 50;
  private static final int LONGEST_CHARACTER = 4;
  private static final char UNKNOWN = '\ufffd';

  /**
   * Groups that hold no words for readers. Those that begin with {@code \*} are left out anyway.
   */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "colortbl",
          "filetbl",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "pict",
          "nonshppict",
          "shprslt",
          "fldinst",
          "objdata",
          "objclass",
          "objname",
          "sp",
          "sn",
          "sv",
          "nonesttables",
          "template",
          "xe",
          "tc",
          "tcn",
          "rxe",
          "txe",
          "bkmkstart",
          "bkmkend",
          "annotation",
          "atnid",
          "atnauthor",
          "comment",
          "private",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "pntxta",
          "pntxtb",
          "generator",
          "userprops");

  /** Groups with words among those that older readers are told to leave out. */
  private static final Set<String> NEWER =
      Set.of("shpinst", "nesttableprops", "ud", "do", "fldrslt", "footnote");

  private static final Map<String, RtfArea.Place> AREAS =
      Map.ofEntries(
          Map.entry("footnote", RtfArea.Place.NOTES),
          Map.entry("shptxt", RtfArea.Place.BOX),
          Map.entry("dptxbxtext", RtfArea.Place.BOX),
          Map.entry("header", RtfArea.Place.PAGES),
          Map.entry("headerl", RtfArea.Place.PAGES),
          Map.entry("headerr", RtfArea.Place.PAGES),
          Map.entry("headerf", RtfArea.Place.PAGES),
          Map.entry("footer", RtfArea.Place.PAGES),
          Map.entry("footerl", RtfArea.Place.PAGES),
          Map.entry("footerr", RtfArea.Place.PAGES),
          Map.entry("footerf", RtfArea.Place.PAGES));

  private static final Map<String, String> CHARACTERS =
      Map.ofEntries(
          Map.entry("~", "\u00a0"),
          Map.entry("_", "-"),
          Map.entry("tab", " "),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("qmspace", " "),
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"));

  private final FileContent document;
  private final RtfLexer lexer;
  private final RtfFonts fonts = new RtfFonts();
  private final RtfStyles styles = new RtfStyles();
  private final RtfInfo info = new RtfInfo();
  private final Deque<RtfState> states = new ArrayDeque<>();
  private final Deque<RtfArea> areas = new ArrayDeque<>();
  private final Deque<Integer> areaDepths = new ArrayDeque<>();
  private final List<Line> notes = new ArrayList<>();
  private final List<Line> pages = new ArrayList<>();
  private AlignedText.Builder words = new AlignedText.Builder();
  private RtfState state = new RtfState();
  private byte[] unfinished = {};
  private int unfinishedStart;
  private int fallback;

  RtfReader(FileContent document, String text) {
    this.document = document;
    this.lexer = new RtfLexer(text);
    areas.push(new RtfArea(RtfArea.Place.BODY));
  }

  /**
   * Reads the file.
   *
   * @return whether it was whole
   */
  boolean read() throws ArticleException {
    for (Token token = lexer.next(); token != Token.END; token = lexer.next()) {
      switch (token) {
        case OPEN -> open();
        case CLOSE -> close();
        case WORD -> word(lexer.wordName());
        case BYTE -> octet();
        case END -> {
          // The loop has ended.
        }
      }
      if (states.isEmpty()) {
        break;
      }
    }
    boolean whole = states.isEmpty();
    while (!states.isEmpty()) {
      close();
    }
    flush();
    return whole;
  }

  /** Returns the lines of the body and after them those of the notes. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>(areas.element().lines());
    lines.addAll(notes);
    return lines;
  }

  /** Returns the lines at the head and foot of the pages. */
  List<Line> pages() {
    return pages;
  }

  List<Block> metadata() {
    return info.blocks();
  }

  private void open() throws ArticleException {
    if (states.size() == DEEPEST) {
      throw document.problem(
          "found groups nested more than %d deep, expected a document".formatted(DEEPEST));
    }
    fallback = 0;
    states.push(state);
    RtfState inner = state.copy();
    if (state.hasOldForm) {
      state.hasOldForm = false;
      inner.destination = Destination.NOWHERE;
    }
    state = inner;
  }

  private void close() {
    fallback = 0;
    info.close(state);
    boolean endsArea = !areaDepths.isEmpty() && areaDepths.element() == states.size();
    if (endsArea || states.size() == 1) {
      flush();
      areas.element().endOpenParagraph(level(), kind());
    }
    if (endsArea) {
      areaDepths.pop();
      finish(areas.pop());
    }
    if (!states.isEmpty()) {
      state = states.pop();
    }
  }

  private void finish(RtfArea area) {
    switch (area.place()) {
      case NOTES -> notes.addAll(area.lines());
      case PAGES -> pages.addAll(area.lines());
      case BOX, BODY -> areas.element().add(area.lines());
    }
  }

  private void word(String word) {
    boolean starred = state.starred;
    state.starred = false;
    if (fallback > 0) {
      fallback--;
    } else if (word.equals("*")) {
      state.starred = true;
    } else if (state.destination == Destination.NOWHERE) {
      return;
    } else if (LEFT_OUT.contains(word) || (starred && !NEWER.contains(word))) {
      state.destination = Destination.NOWHERE;
    } else if (!destination(word) && !character(word) && !paragraph(word)) {
      property(word, lexer.value());
    }
  }

  private boolean destination(String word) {
    RtfArea.Place place = AREAS.get(word);
    if (place != null) {
      flush();
      areas.push(new RtfArea(place));
      areaDepths.push(states.size());
      state.resetParagraph();
      return true;
    }
    switch (word) {
      case "fonttbl" -> state.destination = Destination.FONTS;
      case "stylesheet" -> state.destination = Destination.STYLES;
      case "info" -> state.destination = Destination.INFO;
      case "upr" -> state.hasOldForm = true;
      case "listtext", "pntext" -> {
        areas.element().bullet();
        state.destination = Destination.NOWHERE;
      }
      default -> {
        return info.word(word, state, lexer);
      }
    }
    return true;
  }

  private boolean character(String word) {
    String character = CHARACTERS.get(word);
    if (character != null) {
      put(character, lexer.start(), lexer.end());
      return true;
    }
    if (word.equals("u")) {
      put(String.valueOf((char) lexer.value()), lexer.start(), lexer.end());
      fallback = state.fallbackLength;
      return true;
    }
    return false;
  }

  private boolean paragraph(String word) {
    int nested = Math.min(DEEPEST_TABLE, Math.max(2, state.tableLevel));
    switch (word) {
      case "par", "sect" -> {
        flush();
        areas.element().endParagraph(level(), kind());
      }
      case "line", "page", "column" -> {
        flush();
        if (state.isShown()) {
          areas.element().lineBreak(kind());
        }
      }
      case "cell", "nestcell" -> {
        flush();
        areas.element().endCell(word.equals("cell") ? 1 : nested, kind());
      }
      case "row" -> areas.element().endRow(1);
      case "nestrow" -> areas.element().endRow(nested);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void property(String word, int value) {
    if (state.destination == Destination.FONTS) {
      fonts.word(word, value);
    } else if (state.destination == Destination.STYLES) {
      styles.word(word, value);
    }
    switch (word) {
      case "pard" -> state.resetParagraph();
      case "plain" -> state.resetCharacters(fonts.defaultFont());
      case "f" -> state.font = value;
      case "uc" -> state.fallbackLength = Math.max(0, value);
      case "v" -> state.hidden = lexer.isOn();
      case "deleted" -> state.deleted = lexer.isOn();
      case "s" -> state.style = value;
      case "outlinelevel" -> state.outlineLevel = value;
      case "ls" -> state.listed = value > 0;
      case "intbl" -> state.inTable = lexer.isOn();
      case "itap" -> state.tableLevel = value;
      case "deff" -> fonts.defaultFont(value);
      case "ansicpg" -> fonts.fileCodePage(value);
      case "mac" -> fonts.fileCodePage(10000);
      case "pc" -> fonts.fileCodePage(437);
      case "pca" -> fonts.fileCodePage(850);
      default -> {
        // The looks of the text.
      }
    }
  }

  private int level() {
    return Math.min(DEEPEST_TABLE, state.level());
  }

  private BlockKind kind() {
    Optional<BlockKind> kind = styles.kind(state.style);
    if (kind.isPresent()) {
      return kind.get();
    }
    if (state.outlineLevel >= 0 && state.outlineLevel < 9) {
      return BlockKind.HEADING;
    }
    boolean item = state.listed || areas.element().isBulleted();
    return item ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
  }

  private void octet() {
    state.starred = false;
    if (fallback > 0) {
      fallback--;
      return;
    }
    if (state.destination == Destination.NOWHERE) {
      return;
    }
    int value = lexer.value();
    if (state.destination == Destination.TEXT && fonts.isSymbols(state.font)) {
      put(Symbols.character(fonts.name(state.font), value), lexer.start(), lexer.end());
    } else if (unfinished.length == 0 && value < 0x80) {
      put(String.valueOf((char) value), lexer.start(), lexer.end());
    } else {
      octet((byte) value, fonts.charset(state));
    }
  }

  /** Takes a byte of a character that may have several. */
  private void octet(byte value, Charset charset) {
    if (unfinished.length == 0) {
      unfinishedStart = lexer.start();
    }
    byte[] bytes = Arrays.copyOf(unfinished, unfinished.length + 1);
    bytes[bytes.length - 1] = value;
    String decoded = new String(bytes, charset);
    boolean single = charset.newEncoder().maxBytesPerChar() <= 1;
    boolean more = decoded.indexOf(UNKNOWN) >= 0 && !single && bytes.length < LONGEST_CHARACTER;
    unfinished = more ? bytes : new byte[0];
    if (!more) {
      put(decoded.replace(String.valueOf(UNKNOWN), ""), unfinishedStart, lexer.end());
    }
  }

  private void put(String character, int start, int end) {
    switch (state.destination) {
      case TEXT -> {
        if (state.isShown()) {
          words.replaced(character, start, end);
        }
      }
      case FONTS -> fonts.name(character);
      case STYLES -> styles.name(character);
      case PROPERTY -> info.append(character, start, end);
      case INFO, CREATED, NOWHERE -> {
        // No words.
      }
    }
  }

  private void flush() {
    if (words.length() > 0) {
      areas.element().append(words.build(), kind());
      words = new AlignedText.Builder();
    }
    unfinished = new byte[0];
  }

  /** Returns {@code bytes} as the string that the places of an RTF file count in. */
  static String decoded(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
