package org.gradewire.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradewire.model.ArticleReport;

/** Articles, numbered, in groups of copies of one another. At first each is alone. */
final class Groups {
  private static final Pattern NUMBER_IN_FILE = Pattern.compile("#\\d+$");

  private final List<Member> members;
  private final int[] groupOf;
  private final List<List<Integer>> groups = new ArrayList<>();

  /** What each group reports, every different version of it once. */
  private final List<List<Stated>> stated = new ArrayList<>();

  private record Member(ArticleReport report, Print print, Stated stated) {
    static Member of(ArticleReport report) {
      return new Member(report, new Print(report.fingerprint()), Stated.of(report));
    }
  }

  /** Numbers {@code reports} by what they report on, then by id. */
  Groups(List<ArticleReport> reports) {
    members =
        reports.stream()
            .map(Member::of)
            .sorted(
                Comparator.comparing((Member it) -> it.stated().providers())
                    .thenComparing(it -> it.report().id()))
            .toList();
    groupOf = new int[members.size()];
    for (int i = 0; i < groupOf.length; i++) {
      groupOf[i] = i;
      groups.add(new ArrayList<>(List.of(i)));
      stated.add(new ArrayList<>(List.of(members.get(i).stated())));
    }
  }

  int size() {
    return members.size();
  }

  ArticleReport report(int article) {
    return members.get(article).report();
  }

  Print print(int article) {
    return members.get(article).print();
  }

  boolean reportsNothing(int article) {
    return members.get(article).stated().news().isEmpty();
  }

  /** Returns whether two articles are in one group. */
  boolean together(int a, int b) {
    return groupOf[a] == groupOf[b];
  }

  /** Returns the groups that have more than one member, each with the numbers of its articles. */
  List<List<Integer>> ofSeveral() {
    return groups.stream().filter(group -> group.size() > 1).toList();
  }

  /** Joins the articles of files that are the same, byte by byte. */
  void joinSameFiles() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      ArticleReport report = report(i);
      Matcher number = NUMBER_IN_FILE.matcher(report.id());
      String place = report.article().source().sha256() + (number.find() ? number.group() : "");
      Integer other = first.putIfAbsent(place, i);
      if (other != null) {
        join(groupOf[other], groupOf[i]);
      }
    }
  }

  /** Joins the groups of two articles that are copies and in no contradiction. */
  void joinIfCopies(int a, int b) {
    if (!members.get(a).stated().contradicts(members.get(b).stated())
        && Likeness.areCopies(print(a), print(b))
        && Stated.agree(stated.get(groupOf[a]), stated.get(groupOf[b]))) {
      join(groupOf[a], groupOf[b]);
    }
  }

  /** Returns what share of the shorter of two articles is in the longer. */
  double similarity(int a, int b) {
    boolean sameFile =
        report(a).article().source().sha256().equals(report(b).article().source().sha256());
    return sameFile ? 1 : Likeness.of(print(a), print(b));
  }

  private void join(int one, int other) {
    int into = groups.get(one).size() >= groups.get(other).size() ? one : other;
    int from = into == one ? other : one;
    for (int member : groups.get(from)) {
      groupOf[member] = into;
    }
    groups.get(into).addAll(groups.get(from));
    groups.get(from).clear();
    for (Stated each : stated.get(from)) {
      if (!stated.get(into).contains(each)) {
        stated.get(into).add(each);
      }
    }
    stated.get(from).clear();
  }
}
