package dev.podwright.diagram;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pods with any number of containers, each of which listens, connects to others, serves one and shares volumes. */
public final class PodsOfAnySize {
    private PodsOfAnySize() {}

    /**
     * A pod.
     *
     * @param containers how many
     * @param name what all names begin with
     */
    public static Pod of(int containers, String name) {
        List<Container> init = new ArrayList<>();
        List<Container> main = new ArrayList<>();
        Map<String, String> annotations = new LinkedHashMap<>();
        PodSpec.Builder spec = PodSpec.builder();
        for (int i = 0; i < containers; i++) {
            Container container = container(i, name, containers);
            (i % 3 == 2 ? main : init).add(container);
            int partner = (i * 7 + 3) % containers;
            annotations.put("proxies.podwright.dev/" + name + i, name + partner + ":" + (8000 + partner));
            annotations.put("dials.podwright.dev/" + name + i, 8000 + (i + 1) % containers + ", " + 9999);
        }
        for (int i = 0; i < 4; i++) {
            EmptyDirVolumeSource.Builder emptyDir = EmptyDirVolumeSource.builder();
            spec.addVolumes(Volume.builder()
                    .name(name + "v" + i)
                    .emptyDir(i == 0 ? emptyDir.medium("Memory").build() : emptyDir.build())
                    .build());
        }
        spec.addAllInitContainers(init).addAllContainers(main);
        ObjectMeta metadata =
                ObjectMeta.builder().name(name).putAllAnnotations(annotations).build();
        return Pod.builder().metadata(metadata).spec(spec.build()).build();
    }

    private static Container container(int index, String name, int containers) {
        ContainerPort port = ContainerPort.builder()
                .containerPort(8000 + index)
                .name(name)
                .hostPort(index % 5 == 0 ? 30_000 + index : null)
                .hostIP(index % 10 == 0 ? name : null)
                .build();
        Container.Builder out = Container.builder()
                .name(name + index)
                .image("example.com/image:1")
                .restartPolicy(index % 3 == 0 ? "Always" : null)
                .ports(List.of(port))
                .addArgs("--upstream=http://localhost:" + (8000 + (index + 2) % containers));
        for (int i = 0; i < 4; i++) {
            out.addVolumeMounts(VolumeMount.builder()
                    .name(name + "v" + (index + i) % 5)
                    .mountPath(i == 0 ? "/dev/shm" : "/" + i)
                    .readOnly(i % 2 == 0 ? true : null)
                    .build());
        }
        return out.build();
    }
}
