package org.gradewire.read.mail;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.text.AlignedText;

/** Reads the subjects of mails. */
final class Subjects {
  private static final Pattern PREFIX =
      Pattern.compile(
          "(?:\\s*(?:(?:fwd?|wg|tr|rv|vs|re|aw|sv)(?:\\[\\d+\\])?\\s*:|\\[[^\\]]{1,40}\\])\\s*)*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ANSWER =
      Pattern.compile(
          "\\s*(?:\\[[^\\]]*\\]\\s*)?(?:re|aw|sv)(?:\\[\\d+\\])?\\s*:.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Subjects() {}

  /** Returns a subject without the marks of having been passed on or answered. */
  static AlignedText plain(AlignedText subject) {
    Matcher prefix = PREFIX.matcher(subject.text());
    int end = prefix.lookingAt() ? prefix.end() : 0;
    return subject.edit().skipTo(end).finish();
  }

  /** Returns whether the mail with this subject answers another. */
  static boolean isAnswer(String subject) {
    return ANSWER.matcher(subject).matches();
  }

  /** Returns whether {@code line} says what a subject says, in nearly the same words. */
  static boolean agrees(String subject, String line) {
    Set<String> words = words(subject);
    Set<String> found = words(line);
    Set<String> both = new TreeSet<>(words);
    both.retainAll(found);
    return both.size() > 2 && both.size() * 3 >= Math.max(words.size(), found.size()) * 2;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
