package org.gradewire.normalise;

import java.util.List;
import org.gradewire.text.Block;

/** Gives blocks the part they play. Leaves their words, their number and their order alone. */
@FunctionalInterface
interface BlockRule {

  /** Returns the blocks of one article, some of them in another part. */
  List<Block> apply(List<Block> blocks);
}
