package dev.podwright.diagram.internal.scene;

import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.diagram.internal.scene.Scene.RowKind;
import java.util.ArrayList;
import java.util.List;

/** A row that is still being put together. */
final class RowDraft {
    final int id;
    final RowKind kind;
    String keyword;
    String text;
    final List<String> notes = new ArrayList<>(1);
    boolean likely;
    boolean writes;
    final List<Integer> to = new ArrayList<>(1);

    RowDraft(int id, RowKind kind, String keyword, String text) {
        this.id = id;
        this.kind = kind;
        this.keyword = keyword;
        this.text = text;
    }

    void leadTo(int target) {
        if (!to.contains(target)) {
            to.add(target);
        }
    }

    Row done() {
        List<String> all = new ArrayList<>(notes);
        if (likely) {
            all.add("likely");
        }
        return new Row(id, kind, keyword, text, String.join(", ", all), likely, writes, List.copyOf(to));
    }
}
