package org.gradewire.read.office;

/** What a group of an RTF file inherits from the one around it, and may change for itself. */
final class RtfState {

  /** Where the characters of a group go. */
  enum Destination {
    TEXT,
    NOWHERE,
    FONTS,
    STYLES,
    INFO,
    CREATED,
    PROPERTY
  }

  Destination destination = Destination.TEXT;
  int font;
  int fallbackLength = 1;
  boolean hidden;
  boolean deleted;
  int style;
  int outlineLevel = -1;
  boolean listed;
  boolean inTable;
  int tableLevel;

  /** Whether the next control word may be unknown to older readers. */
  boolean starred;

  /** Whether the next group is the form for older readers of what the group after it says. */
  boolean hasOldForm;

  RtfState copy() {
    RtfState copy = new RtfState();
    copy.destination = destination;
    copy.font = font;
    copy.fallbackLength = fallbackLength;
    copy.hidden = hidden;
    copy.deleted = deleted;
    copy.style = style;
    copy.outlineLevel = outlineLevel;
    copy.listed = listed;
    copy.inTable = inTable;
    copy.tableLevel = tableLevel;
    return copy;
  }

  /** Forgets what belongs to a paragraph. */
  void resetParagraph() {
    style = 0;
    outlineLevel = -1;
    listed = false;
    inTable = false;
    tableLevel = 0;
  }

  /** Forgets what belongs to characters. */
  void resetCharacters(int defaultFont) {
    hidden = false;
    deleted = false;
    font = defaultFont;
  }

  boolean isShown() {
    return destination == Destination.TEXT && !hidden && !deleted;
  }

  /** Returns in how many tables the paragraph stands. */
  int level() {
    return inTable ? Math.max(1, tableLevel) : 0;
  }
}
