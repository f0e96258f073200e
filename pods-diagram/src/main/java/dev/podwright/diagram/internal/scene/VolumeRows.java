package dev.podwright.diagram.internal.scene;

import dev.podwright.diagram.internal.scene.Scene.RowKind;
import dev.podwright.diagram.internal.scene.Scene.SharedVolume;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.VolumeDevice;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows about volumes: who mounts which, and which of them are shared. */
final class VolumeRows {
    private static final int MOST_SHARED = 20;
    private static final String SHARED_MEMORY = "/dev/shm";

    private final Anchors anchors;
    private final Map<String, Known> volumes = new LinkedHashMap<>();
    private final Map<FieldPath, Known> byPath = new HashMap<>();

    /** A volume of the pod, and the containers that mount it. */
    private static final class Known {
        final Volume volume;
        final FieldPath path;
        final List<Use> uses = new ArrayList<>(2);

        Known(Volume volume, FieldPath path) {
            this.volume = volume;
            this.path = path;
        }
    }

    /** What a container does with a volume. */
    private static final class Use {
        final RowDraft row;
        boolean sharedMemory;

        Use(RowDraft row) {
            this.row = row;
        }
    }

    VolumeRows(Anchors anchors) {
        this.anchors = anchors;
    }

    /** Adds the rows, and gives the volumes that are shared. */
    List<SharedVolume> read(PodSpec spec, FieldPath path, Collection<BoxDraft> boxes) {
        for (int i = 0; i < spec.volumes().size(); i++) {
            Volume volume = spec.volumes().get(i);
            Known known = new Known(volume, path.child("volumes").index(i));
            if (volumes.putIfAbsent(orEmpty(volume.name()), known) == null) {
                byPath.put(known.path, known);
            }
        }
        boxes.forEach(this::mounts);
        List<SharedVolume> shared = new ArrayList<>();
        volumes.forEach((name, known) -> {
            boolean box = known.uses.size() > 1 && shared.size() < MOST_SHARED;
            int id = box ? anchors.next() : 0;
            if (box) {
                shared.add(new SharedVolume(id, name, VolumeKinds.describeBeside(name, known.volume)));
                anchors.put(known.path, id);
            }
            for (Use use : known.uses) {
                describe(name, known, use, box);
                anchors.put(known.path, use.row.id);
                if (box) {
                    use.row.leadTo(id);
                }
            }
        });
        return shared;
    }

    /** The rows that mount the volume with a field. */
    List<Integer> mounts(FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            Known known = byPath.get(at);
            if (known != null) {
                return known.uses.stream().map(use -> use.row.id).toList();
            }
        }
        return List.of();
    }

    private static void describe(String name, Known known, Use use, boolean shared) {
        use.row.writes &= !VolumeKinds.isReadOnly(known.volume);
        boolean memory = use.sharedMemory || VolumeKinds.isMemory(known.volume);
        use.row.keyword = memory ? "memory" : "volume";
        String what = shared || use.sharedMemory ? name : VolumeKinds.describe(known.volume);
        use.row.text = use.sharedMemory ? what + " at " + SHARED_MEMORY : what;
        use.row.notes.add(use.row.writes ? "read and write" : "read only");
    }

    private void mounts(BoxDraft box) {
        Map<String, Use> own = new HashMap<>();
        FieldPath path = box.container.path().child("volumeMounts");
        List<VolumeMount> mounts = box.container.container().volumeMounts();
        for (int i = 0; i < mounts.size(); i++) {
            VolumeMount mount = mounts.get(i);
            Use use = use(box, own, mount.name(), path.index(i));
            use.row.writes |= !Boolean.TRUE.equals(mount.readOnly());
            use.sharedMemory |= SHARED_MEMORY.equals(mount.mountPath());
        }
        FieldPath devicePath = box.container.path().child("volumeDevices");
        List<VolumeDevice> devices = box.container.container().volumeDevices();
        for (int i = 0; i < devices.size(); i++) {
            use(box, own, devices.get(i).name(), devicePath.index(i)).row.writes = true;
        }
    }

    private Use use(BoxDraft box, Map<String, Use> own, @Nullable String volume, FieldPath path) {
        String name = orEmpty(volume);
        Use use = own.get(name);
        if (use == null) {
            use = new Use(new RowDraft(anchors.next(), RowKind.MOUNTS, "volume", name));
            own.put(name, use);
            box.mounts.add(use.row);
            Known known = volumes.get(name);
            if (known == null) {
                use.row.notes.add("no such volume");
            } else {
                known.uses.add(use);
            }
        }
        anchors.put(path, use.row.id);
        return use;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
