package dev.podwright.diagram.internal.scene;

import dev.podwright.declaration.Declarations;
import dev.podwright.declaration.Pairing;
import dev.podwright.declaration.PairingKind;
import dev.podwright.diagram.internal.scene.Scene.RowKind;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.network.Certainty;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Evidence;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.network.PodNetwork;
import dev.podwright.validate.network.Wait;
import dev.podwright.validate.pod.Lifetimes;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows about ports and connections. What is only possible is left out: such a text may mean the container's own port
 * as well as one that it connects to.
 */
final class NetworkRows {
    private final Anchors anchors;
    private final Lifetimes lifetimes;
    private final Map<PodContainer, BoxDraft> boxes;
    private final FieldPath annotations;
    /** The rows that listen on a port, by number and protocol. */
    private final Map<String, List<Place>> byPort = new HashMap<>();

    /** A row, and the container that it is in. */
    private record Place(BoxDraft box, RowDraft row) {}

    NetworkRows(Anchors anchors, Lifetimes lifetimes, Map<PodContainer, BoxDraft> boxes, FieldPath annotations) {
        this.anchors = anchors;
        this.lifetimes = lifetimes;
        this.boxes = boxes;
        this.annotations = annotations;
    }

    void read(PodNetwork network, Declarations declarations) {
        network.declaredListeners().forEach(this::declared);
        network.inferredListeners().forEach(this::inferred);
        Set<String> said = new HashSet<>();
        for (Pairing pairing : declarations.pairings()) {
            if (said.add(pairing.key() + ' ' + pairing.text())) {
                pairing(pairing);
            }
        }
        Set<String> awaited = new HashSet<>();
        for (Wait wait : network.waits()) {
            awaited.add(key(wait.connection()));
        }
        for (Connection connection : network.connections()) {
            connection(connection, awaited.contains(key(connection)));
        }
    }

    private static boolean isShown(Certainty certainty) {
        return certainty != Certainty.POSSIBLE;
    }

    private static boolean isLikely(Certainty certainty) {
        return certainty == Certainty.LIKELY;
    }

    private void declared(Listener listener) {
        BoxDraft box = boxes.get(listener.container());
        if (box != null) {
            add(box, listener);
        }
    }

    private RowDraft add(BoxDraft box, Listener listener) {
        boolean first = box.port(listener.port(), listener.protocol()) == null;
        RowDraft row = box.listen(listener, anchors.next(), isLikely(listener.certainty()));
        anchors.put(listener.path(), row.id, box.id);
        if (first) {
            byPort.computeIfAbsent(listener.spelled(), port -> new ArrayList<>(2))
                    .add(new Place(box, row));
        }
        return row;
    }

    private void inferred(Listener listener) {
        BoxDraft box = boxes.get(listener.container());
        if (box == null || !isShown(listener.certainty())) {
            return;
        }
        RowDraft known = box.port(listener.port(), listener.protocol());
        RowDraft row = known == null ? add(box, listener) : known;
        anchors.put(listener.path(), row.id, box.id);
        row.likely &= isLikely(listener.certainty());
        if (!listener.address().isEmpty() && row.notes.isEmpty()) {
            boolean unsure = known != null && isLikely(listener.certainty()) && !row.likely;
            row.notes.add((unsure ? "likely on " : "on ") + listener.address());
        }
    }

    private void pairing(Pairing pairing) {
        BoxDraft box = find(pairing.container());
        if (box == null) {
            return;
        }
        PodContainer partner = lifetimes.find(pairing.partner());
        BoxDraft served = partner == null ? null : boxes.get(partner);
        RowDraft row = new RowDraft(
                anchors.next(),
                RowKind.CALLS,
                pairing.kind().word(),
                pairing.port().isEmpty() ? pairing.partner() : pairing.partner() + " " + pairing.port());
        anchors.put(annotations.key(pairing.key()), row.id, box.id);
        box.calls.add(row);
        if (served == null) {
            row.notes.add(partner == null ? "no such container" : "not shown");
            return;
        }
        if (served == box) {
            return;
        }
        Collection<RowDraft> ports = ports(pairing, served);
        if (ports.isEmpty()) {
            row.leadTo(served.id);
        }
        for (RowDraft port : ports) {
            row.leadTo(port.id);
        }
        for (RowDraft port : ports) {
            box.call("row " + port.id, row);
        }
    }

    /** The ports that a pairing means: none where it is about the container as a whole. */
    private static Collection<RowDraft> ports(Pairing pairing, BoxDraft served) {
        if (!pairing.port().isEmpty()) {
            RowDraft port = served.port(pairing.port());
            return port == null ? List.of() : List.of(port);
        }
        return pairing.kind() == PairingKind.FOLLOWS ? List.of() : served.shownListens();
    }

    private void connection(Connection connection, boolean waits) {
        BoxDraft box = boxes.get(connection.container());
        String port = connection.port() + "/" + connection.protocol();
        if (box == null
                || !isShown(connection.certainty())
                || box.port(connection.port(), connection.protocol()) != null) {
            return;
        }
        List<Place> answers = answers(box, port);
        boolean likely = isLikely(connection.certainty()) || connection.isAfterOthers();
        Evidence.Kind kind = connection.evidence().kind();
        boolean own = kind == Evidence.Kind.PROBE || kind == Evidence.Kind.HOOK || connection.isAfterOthers();
        if (answers.isEmpty() && own) {
            return;
        }
        RowDraft known = answers.isEmpty() ? box.call(port) : known(box, answers, port);
        if (known != null) {
            anchors.put(connection.evidence().path(), known.id, box.id);
            known.likely &= likely;
            if (waits && known.keyword.equals("connects")) {
                known.keyword = "waits for";
            }
            return;
        }
        RowDraft row = new RowDraft(anchors.next(), RowKind.CALLS, waits ? "waits for" : "connects", port);
        row.likely = likely;
        anchors.put(connection.evidence().path(), row.id, box.id);
        box.calls.add(row);
        box.call(port, row);
        if (answers.isEmpty()) {
            row.text = connection.address() + ":" + port;
            row.notes.add("no known listener");
            return;
        }
        row.text = answers.get(0).box().container.name() + " " + port;
        for (Place answer : answers) {
            row.leadTo(answer.row().id);
        }
    }

    /** The row that already says that the container calls what answers, or null. */
    private static @Nullable RowDraft known(BoxDraft box, List<Place> answers, String port) {
        for (Place answer : answers) {
            RowDraft known = box.call("row " + answer.row().id);
            if (known != null) {
                return known;
            }
        }
        return box.call(port);
    }

    /** What listens on a port in other containers that run beside one. */
    private List<Place> answers(BoxDraft box, String port) {
        List<Place> out = new ArrayList<>(1);
        for (Place each : byPort.getOrDefault(port, List.of())) {
            if (each.box() != box && lifetimes.overlap(each.box().container, box.container)) {
                out.add(each);
            }
        }
        return out;
    }

    private @Nullable BoxDraft find(String name) {
        PodContainer container = lifetimes.find(name);
        return container == null ? null : boxes.get(container);
    }

    private static String key(Connection connection) {
        return connection.container().path() + " " + connection.port() + "/" + connection.protocol();
    }
}
