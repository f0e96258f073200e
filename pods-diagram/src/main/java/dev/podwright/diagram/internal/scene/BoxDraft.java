package dev.podwright.diagram.internal.scene;

import dev.podwright.diagram.internal.scene.Scene.Box;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.diagram.internal.scene.Scene.RowKind;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container that is still being put together. */
final class BoxDraft {
    private static final int MOST_ROWS = 12;

    final PodContainer container;
    final int id;
    final List<RowDraft> listens = new ArrayList<>();
    final List<RowDraft> calls = new ArrayList<>();
    final List<RowDraft> mounts = new ArrayList<>();
    /** The rows of the ports, by name, by number, and by number and protocol; the first of each. */
    private final Map<String, RowDraft> ports = new HashMap<>();

    private final Map<String, RowDraft> callsByPort = new HashMap<>();

    BoxDraft(PodContainer container, int id) {
        this.container = container;
        this.id = id;
    }

    /** The row of a listener's port and protocol; null where there is none yet. */
    @Nullable
    RowDraft port(int port, String protocol) {
        return ports.get(port + "/" + protocol);
    }

    /** The row of the port that a name or number means; null where there is none. */
    @Nullable
    RowDraft port(String nameOrNumber) {
        return ports.get(nameOrNumber);
    }

    /** The rows of ports that have space, and the one that says how many more there are. */
    List<RowDraft> shownListens() {
        return listens.subList(0, Math.min(listens.size(), MOST_ROWS));
    }

    RowDraft listen(Listener listener, int row, boolean likely) {
        String name = listener.name();
        RowDraft out = new RowDraft(
                row,
                RowKind.LISTENS,
                "listens",
                name.isEmpty() ? listener.spelled() : listener.spelled() + "  " + name);
        out.likely = likely;
        listens.add(out);
        ports.putIfAbsent(listener.spelled(), out);
        ports.putIfAbsent(Integer.toString(listener.port()), out);
        if (!name.isEmpty()) {
            ports.putIfAbsent(name, out);
        }
        return out;
    }

    /** The row of what the container calls on a port; null where there is none yet. */
    @Nullable
    RowDraft call(String port) {
        return callsByPort.get(port);
    }

    void call(String port, RowDraft row) {
        callsByPort.putIfAbsent(port, row);
    }

    /**
     * The container, with as many rows of each kind as there is space for.
     *
     * @param ids where the rows that are left out are replaced
     */
    Box done(String life, Ids ids) {
        List<Row> rows = new ArrayList<>();
        add(listens, "ports", rows, ids);
        add(calls, "connections", rows, ids);
        add(mounts, "volumes", rows, ids);
        return new Box(id, container.role(), container.name(), life, List.copyOf(rows));
    }

    private static void add(List<RowDraft> drafts, String what, List<Row> out, Ids ids) {
        out.addAll(capped(drafts.stream().map(RowDraft::done).toList(), what, ids));
    }

    /** As many rows as there is space for; the last one says how many more there are, and takes the place of those. */
    static List<Row> capped(List<Row> rows, String what, Ids ids) {
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        List<Row> out = new ArrayList<>(rows.subList(0, MOST_ROWS - 1));
        Row rest = rows.get(MOST_ROWS - 1);
        String text = "and " + (rows.size() - out.size()) + " more " + what;
        out.add(new Row(rest.id(), RowKind.MORE, "", text, "", false, false, List.of()));
        for (Row row : rows.subList(MOST_ROWS, rows.size())) {
            ids.replace(row.id(), rest.id());
        }
        return out;
    }
}
