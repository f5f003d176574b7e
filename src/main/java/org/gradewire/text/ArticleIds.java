package org.gradewire.text;

/**
 * The ids of the articles of one file: the first has that of the file, the others {@code #2},
 * {@code #3} behind it. No other {@code #} stands in an id.
 */
public final class ArticleIds {
  private ArticleIds() {}

  /** Returns the id of the file that an article is in: that of the first article in it. */
  public static String file(String id) {
    int mark = id.indexOf('#');
    return mark < 0 ? id : id.substring(0, mark);
  }

  /** Returns which article of its file it is, from 1, or 0 if the id does not tell. */
  public static int number(String id) {
    int mark = id.indexOf('#');
    if (mark < 0) {
      return 1;
    }
    String number = id.substring(mark + 1);
    return number.matches("[1-9][0-9]{0,5}") && !number.equals("1") ? Integer.parseInt(number) : 0;
  }
}
