package org.gradewire.read.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradewire.read.format.Prose;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the stories of a page that holds several whole ones: elements of one kind, or stretches
 * below headings of one level, each with a headline, prose, and a date, author or address of its
 * own. Teasers are none. Where the page has a headline of its own with a date, author or opening of
 * its own, what follows are the parts of one story.
 */
final class StorySplitter {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Document page;

  StorySplitter(Document page) {
    this.page = page;
  }

  /** Returns the stories among {@code blocks}, at least two, or none. */
  List<StoryPart> split(List<PageBlock> blocks) {
    List<PageBlock> headings = blocks.stream().filter(StorySigns::isHeadline).toList();
    if (headings.size() < 2) {
      return List.of();
    }
    List<StoryPart> best = List.of();
    Map<String, Set<Element>> groups = groups(headings);
    Contents contents = new Contents(blocks, groups.values());
    for (Set<Element> group : groups.values()) {
      List<StoryPart> parts = innermost(contents.stories(group));
      best = parts.size() > 1 && words(parts) > words(best) ? parts : best;
    }
    if (best.isEmpty()) {
      best = new FlatStories(blocks).find();
    }
    return new PageHeadline(page, blocks).isOver(best) ? List.of() : best;
  }

  private static int words(List<StoryPart> parts) {
    return parts.stream().mapToInt(part -> StorySigns.prose(part.blocks())).sum();
  }

  /** Returns the elements around headings, by kind, where there are several of a kind. */
  private static Map<String, Set<Element>> groups(List<PageBlock> headings) {
    Map<String, Set<Element>> groups = new LinkedHashMap<>();
    Set<Element> seen = new HashSet<>();
    for (PageBlock heading : headings) {
      Element up = heading.element().parent();
      while (up != null && !up.normalName().equals("body") && seen.add(up)) {
        for (String kind : kinds(up)) {
          groups.computeIfAbsent(kind, key -> new LinkedHashSet<>()).add(up);
        }
        up = up.parent();
      }
    }
    groups.values().removeIf(group -> group.size() < 2);
    return groups;
  }

  /** Elements of one kind: all articles; of other elements, those of one name beside each other. */
  private static Set<String> kinds(Element element) {
    String tag = element.normalName();
    if (tag.equals("article")) {
      return Set.of(tag);
    }
    Element parent = element.parent();
    String place = tag + "@" + (parent == null ? -1 : parent.sourceRange().startPos()) + ".";
    Set<String> kinds = new LinkedHashSet<>();
    kinds.add(place);
    for (String name : element.classNames()) {
      kinds.add(place + NUMBER.matcher(name).replaceAll(""));
    }
    return kinds;
  }

  /** Leaves out what holds others, and what stands on the page twice. */
  private static List<StoryPart> innermost(List<StoryPart> parts) {
    Set<String> headlines = new HashSet<>();
    return parts.stream()
        .filter(part -> parts.stream().noneMatch(other -> isInside(other, part)))
        .sorted(Comparator.comparingInt(StoryPart::from))
        .filter(part -> headlines.add(part.heading().text().text()))
        .toList();
  }

  private static boolean isInside(StoryPart inner, StoryPart outer) {
    return !inner.equals(outer)
        && inner.from() >= outer.from()
        && inner.to() <= outer.to()
        && !inner.holder().equals(outer.holder());
  }

  /** Which blocks stand in which of the elements that may hold a story. */
  private static final class Contents {
    private final Map<Element, List<PageBlock>> inside = new HashMap<>();
    private final Map<Element, Optional<StoryPart>> known = new HashMap<>();

    Contents(List<PageBlock> blocks, Collection<Set<Element>> groups) {
      groups.forEach(group -> group.forEach(one -> inside.put(one, new ArrayList<>())));
      for (PageBlock block : inside.isEmpty() ? List.<PageBlock>of() : blocks) {
        for (Element up = block.element(); up != null; up = up.parent()) {
          List<PageBlock> own = inside.get(up);
          if (own != null) {
            own.add(block);
          }
        }
      }
    }

    List<StoryPart> stories(Set<Element> group) {
      return group.stream()
          .map(one -> known.computeIfAbsent(one, this::story))
          .flatMap(Optional::stream)
          .toList();
    }

    private Optional<StoryPart> story(Element element) {
      List<PageBlock> blocks = inside.getOrDefault(element, List.of());
      StorySigns signs = new StorySigns(element, blocks);
      if (signs.prose() < Prose.OF_A_STORY || !signs.isStory()) {
        return Optional.empty();
      }
      int from = element.sourceRange().startPos();
      int to = Math.max(StorySigns.end(blocks), element.endSourceRange().endPos());
      return Optional.of(new StoryPart(signs.heading(), blocks, element, from, to));
    }
  }
}
