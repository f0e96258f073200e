package dev.podwright.diagram.internal.scene;

import dev.podwright.declaration.Declarations;
import dev.podwright.diagram.internal.scene.Scene.Box;
import dev.podwright.diagram.internal.scene.Scene.Outside;
import dev.podwright.diagram.internal.scene.Scene.PodScene;
import dev.podwright.diagram.internal.scene.Scene.Row;
import dev.podwright.diagram.internal.scene.Scene.RowKind;
import dev.podwright.diagram.internal.scene.Scene.SharedVolume;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.network.PodNetwork;
import dev.podwright.validate.pod.Lifetimes;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what a picture shows of one pod or template of pods. */
final class PodReader {
    /** More would not be readable. */
    private static final int MOST_CONTAINERS = 30;

    private final Subject subject;
    private final Anchors anchors;
    private final int id;
    private final Map<PodContainer, BoxDraft> boxes = new LinkedHashMap<>();
    private final Map<String, Set<Integer>> nodePorts = new TreeMap<>(PodReader::byLength);
    private final Ids ids;
    private final VolumeRows volumeRows;

    PodReader(Subject subject, Anchors anchors, Ids ids) {
        this.subject = subject;
        this.anchors = anchors;
        this.ids = ids;
        this.volumeRows = new VolumeRows(anchors);
        this.id = anchors.next();
        anchors.put(FieldPath.empty(), id);
    }

    /** The id of the pod as a whole. */
    int id() {
        return id;
    }

    Subject subject() {
        return subject;
    }

    /** What the fields of the object are in the picture. */
    Anchors anchors() {
        return anchors;
    }

    /** The rows that mount the volume with a field. */
    List<Integer> mounts(FieldPath path) {
        return volumeRows.mounts(path);
    }

    PodScene read() {
        Lifetimes lifetimes = Lifetimes.of(subject.spec(), subject.specPath());
        List<PodContainer> containers = lifetimes.containers();
        int shown = Math.min(containers.size(), MOST_CONTAINERS);
        for (PodContainer container : containers.subList(0, shown)) {
            BoxDraft box = new BoxDraft(container, anchors.next());
            boxes.put(container, box);
            anchors.put(container.path(), box.id);
        }
        ObjectMeta metadata = subject.podMetadata();
        Declarations declarations = Declarations.read(metadata == null ? Map.of() : metadata.annotations());
        boolean hostNetwork = Boolean.TRUE.equals(subject.spec().hostNetwork());
        PodNetwork network = PodNetwork.of(lifetimes, hostNetwork, declarations, subject.podPath());
        FieldPath annotations = subject.podPath().child("metadata", "annotations");
        new NetworkRows(anchors, lifetimes, boxes, annotations).read(network, declarations);
        List<SharedVolume> volumes = volumeRows.read(subject.spec(), subject.specPath(), boxes.values());
        if (!hostNetwork) {
            network.declaredListeners().forEach(this::nodePort);
        }
        List<Box> done = new ArrayList<>(shown);
        for (BoxDraft box : boxes.values()) {
            done.add(box.done(life(box.container), ids));
        }
        done.replaceAll(this::withShownTargets);
        return new PodScene(
                id,
                subject.owner(),
                subject.ownerNote(),
                subject.kind(),
                subject.name(),
                hostNetwork ? "localhost of the node (hostNetwork)" : "localhost",
                List.copyOf(done),
                containers.size() - shown,
                List.copyOf(volumes));
    }

    private Box withShownTargets(Box box) {
        List<Row> rows = new ArrayList<>(box.rows());
        rows.replaceAll(row -> new Row(
                row.id(),
                row.kind(),
                row.keyword(),
                row.text(),
                row.note(),
                row.likely(),
                row.writes(),
                ids.shown(row.to())));
        return new Box(box.id(), box.role(), box.name(), box.life(), List.copyOf(rows));
    }

    private static String life(PodContainer container) {
        return switch (container.role()) {
            case INIT -> "runs to its end";
            case SIDECAR -> "stays";
            case MAIN -> "";
            case EPHEMERAL -> "joins later";
        };
    }

    private void nodePort(Listener listener) {
        BoxDraft box = boxes.get(listener.container());
        RowDraft row = box == null ? null : box.port(listener.port(), listener.protocol());
        if (row != null && listener.hostPort() > 0) {
            String port = listener.hostPort() + "/" + listener.protocol();
            String address = listener.hostIp();
            nodePorts
                    .computeIfAbsent(address.isEmpty() ? port : address + ":" + port, each -> new TreeSet<>())
                    .add(row.id);
        }
    }

    /** The ports of the node that lead to containers; nothing where there are none. Call it after {@link #read}. */
    List<Outside> outside() {
        if (nodePorts.isEmpty()) {
            return List.of();
        }
        int node = anchors.next();
        List<Row> rows = new ArrayList<>();
        nodePorts.forEach((port, to) ->
                rows.add(new Row(anchors.next(), RowKind.CALLS, "port", port, "", false, false, ids.shown(to))));
        return List.of(new Outside(node, "Node", "", false, BoxDraft.capped(rows, "ports", ids)));
    }

    /** Shorter texts first, so that numbers are in their order. */
    private static int byLength(String a, String b) {
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }
}
