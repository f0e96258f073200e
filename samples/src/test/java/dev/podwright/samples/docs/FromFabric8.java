package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;

/** The code of the page for users of fabric8. */
final class FromFabric8 {
    private FromFabric8() {}

    static void web() {
        PodDraft web = pod("web")
                .label("app", "web")
                .container(
                        "app",
                        "example.com/web:1",
                        c -> c.port("http", 8080)
                                .env("MODE", "prod")
                                .requests(cpu("250m"), memory("512Mi"))
                                .livenessProbe(httpGet("/live", "http").failureThreshold(3)));

        System.out.print(Manifests.toYaml(web.build()));
    }

    static void read() {
        Pod pod = Manifests.read("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers: [{name: app, image: "example.com/web:1"}]
                """).single(Pod.class);
        Pod updated =
                edit(pod).inContainer("app", c -> c.image("example.com/web:2")).build();

        System.out.print(Manifests.toYaml(updated));
    }
}
