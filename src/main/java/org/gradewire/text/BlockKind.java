package org.gradewire.text;

/** What part a block plays in an article. */
public enum BlockKind {
  /** The headline of the article. */
  TITLE,
  /** A standfirst: the sentence or two between headline and story. */
  STANDFIRST,
  /** A heading inside the story. */
  HEADING,
  /** A paragraph of the story. */
  PARAGRAPH,
  /** An item of a list, without its bullet or number. */
  LIST_ITEM,
  /** A row of a table, its cells separated by a tab. */
  TABLE_ROW,
  /** A quotation set apart from the story, perhaps followed by its speaker. */
  QUOTE,
  /** The words below or about a picture. */
  CAPTION,
  /** Who wrote the article. */
  BYLINE,
  /** A line that only says when (and perhaps where) the article was published. */
  DATELINE,
  /** What the page says about itself, such as a value of its meta data; never part of the story. */
  METADATA,
  /** Page furniture: menus, credits, advertisements, links to other articles. */
  FURNITURE;

  /** Returns whether facts about an inspection may be taken from a block of this kind. */
  public boolean tellsTheStory() {
    return switch (this) {
      case TITLE, STANDFIRST, HEADING, PARAGRAPH, LIST_ITEM, TABLE_ROW, QUOTE -> true;
      case CAPTION, BYLINE, DATELINE, METADATA, FURNITURE -> false;
    };
  }
}
