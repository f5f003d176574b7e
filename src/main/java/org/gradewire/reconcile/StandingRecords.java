package org.gradewire.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradewire.knowledge.Knowledge;
import org.gradewire.model.ArticleReport;
import org.gradewire.model.Copies;
import org.gradewire.model.EarlierIds;
import org.gradewire.model.IdChanges;
import org.gradewire.model.IdChanges.Change;
import org.gradewire.model.InspectionRecord;
import org.gradewire.model.Reconciliation;
import org.jspecify.annotations.Nullable;

/**
 * Records that stand while articles come and go: only the records of the providers that an article
 * tells of are made anew. What comes of it depends only on the articles that are there, not on the
 * order in which they came.
 *
 * <p>Not for several threads at once.
 */
public final class StandingRecords {
  private final Bodies bodies;
  private final Block maker;
  private final @Nullable RegisterCheck check;
  private final EarlierIds earlier;
  private final Map<String, List<Telling>> tellingsOf = new HashMap<>();
  private final Map<String, Standing> blocks = new TreeMap<>();

  StandingRecords(Knowledge knowledge, @Nullable RegisterCheck check, EarlierIds earlier) {
    this.bodies = new Bodies(knowledge.providers());
    this.maker = new Block(RecordIds.providerIds(knowledge), new Line(knowledge), earlier);
    this.check = check;
    this.earlier = earlier;
  }

  /** The tellings of one block, and what was last made of them. */
  private static final class Standing {
    private final Set<Telling> tellings = new HashSet<>();
    private Block.@Nullable Made made;

    /** Which sources the articles were counted as. */
    private Map<String, String> sources = Map.of();
  }

  /** Adds an article; one of the same id is replaced. */
  public void add(ArticleReport report) {
    remove(report.id());
    List<Telling> tellings = new ArrayList<>();
    for (int i = 0; i < report.inspections().size(); i++) {
      Telling telling = Telling.of(report, i, bodies);
      tellings.add(telling);
      Standing block = blocks.computeIfAbsent(telling.block(), key -> new Standing());
      block.tellings.add(telling);
      block.made = null;
    }
    tellingsOf.put(report.id(), tellings);
  }

  /** Takes an article away, and with it all that it was cited for. */
  public void remove(String article) {
    List<Telling> gone = tellingsOf.remove(article);
    for (Telling telling : gone == null ? List.<Telling>of() : gone) {
      Standing block = blocks.get(telling.block());
      if (block != null) {
        block.tellings.remove(telling);
        block.made = null;
        if (block.tellings.isEmpty()) {
          blocks.remove(telling.block());
        }
      }
    }
  }

  /**
   * Returns the records of all articles that are there.
   *
   * @param copies which of them are copies of others and so count as one with them
   */
  public Reconciliation reconciliation(Copies copies) {
    List<InspectionRecord> records = new ArrayList<>();
    Map<String, String[]> recordOf = new HashMap<>();
    tellingsOf.forEach((article, told) -> recordOf.put(article, new String[told.size()]));
    List<Change> merged = new ArrayList<>();
    List<Change> split = new ArrayList<>();
    int kept = 0;
    // Blocks have nothing to do with one another, so their order and threads do not matter.
    List<Block.Made> all =
        blocks.values().parallelStream().map(block -> made(block, copies)).toList();
    for (Block.Made made : all) {
      records.addAll(made.records());
      made.recordOf()
          .forEach(
              (telling, id) -> {
                String[] ids = recordOf.get(telling.article());
                if (ids != null) {
                  ids[telling.number()] = id;
                }
              });
      kept += made.kept();
      merged.addAll(made.merged());
      split.addAll(made.split());
    }
    records.sort(Comparator.comparing(InspectionRecord::id));
    Map<String, List<String>> idsOf = new HashMap<>();
    recordOf.forEach((article, list) -> idsOf.put(article, List.of(list)));
    return new Reconciliation(records, idsOf, copies, changes(records, kept, merged, split));
  }

  private Block.Made made(Standing block, Copies copies) {
    Map<String, String> sources = new HashMap<>();
    for (Telling telling : block.tellings) {
      Copies.Copy copy = copies.of(telling.article());
      if (copy != null) {
        sources.put(telling.article(), copy.original());
      }
    }
    Block.Made made = block.made;
    if (made == null || !sources.equals(block.sources)) {
      made = checked(maker.make(List.copyOf(block.tellings), copies));
      block.made = made;
      block.sources = sources;
    }
    return made;
  }

  private Block.Made checked(Block.Made made) {
    RegisterCheck register = check;
    if (register == null) {
      return made;
    }
    List<InspectionRecord> compared =
        made.records().stream()
            .map(record -> record.withRegister(register.compare(record.inspection())))
            .toList();
    return new Block.Made(compared, made.recordOf(), made.kept(), made.merged(), made.split());
  }

  private IdChanges changes(
      List<InspectionRecord> records, int kept, List<Change> merged, List<Change> split) {
    if (earlier.articles().isEmpty()) {
      return IdChanges.NONE;
    }
    TreeSet<String> gone = earlier.all();
    records.forEach(record -> gone.remove(record.id()));
    merged.forEach(change -> gone.remove(change.id()));
    return new IdChanges(kept, records.size() - kept, merged, split, List.copyOf(gone));
  }
}
