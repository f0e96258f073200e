package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.app;
import static dev.podwright.dsl.words.Yaml.assertContainer;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static dev.podwright.dsl.words.Yaml.pod;

import org.junit.jupiter.api.Test;

/** Where volumes are seen, and what they are called. */
class MountWordsTest {
    @Test
    void mounts_of_named_volumes() {
        assertYaml(
                pod().inContainer(
                                "app",
                                c -> c.volumeMount("data", "/a")
                                        .volumeMount("data", "/b", m -> m.readOnly())
                                        .volumeMount(
                                                "data", "/c", m -> m.readOnly().subPath("sub"))
                                        .volumeMount("data", "/d", m -> m.subPathExpr("$(POD)"))
                                        .volumeMount(
                                                "data", "/e", m -> m.readOnly().recursiveReadOnly(ENABLED))
                                        .volumeMount(
                                                "data", "/f", m -> m.readOnly().recursiveReadOnly(IF_POSSIBLE))
                                        .volumeMount("data", "/g", m -> m.mountPropagation(HOST_TO_CONTAINER))
                                        .volumeMount("data", "/h", m -> m.mountPropagation(BIDIRECTIONAL))
                                        .volumeMount("data", "/i", m -> m.customize(b -> b.readOnly(false)))
                                        .volumeMount("data", "/j")
                                        .withoutVolumeMount("/j")
                                        .volumeDevice("block", "/dev/xvda"))
                        .volume("data", emptyDir())
                        .volume("block", persistentVolumeClaim("block")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    volumeMounts:
                    - name: data
                      mountPath: /a
                    - name: data
                      mountPath: /b
                      readOnly: true
                    - name: data
                      mountPath: /c
                      readOnly: true
                      subPath: sub
                    - name: data
                      mountPath: /d
                      subPathExpr: $(POD)
                    - name: data
                      mountPath: /e
                      readOnly: true
                      recursiveReadOnly: Enabled
                    - name: data
                      mountPath: /f
                      readOnly: true
                      recursiveReadOnly: IfPossible
                    - name: data
                      mountPath: /g
                      mountPropagation: HostToContainer
                    - name: data
                      mountPath: /h
                      mountPropagation: Bidirectional
                    - name: data
                      mountPath: /i
                      readOnly: false
                    volumeDevices:
                    - name: block
                      devicePath: /dev/xvda
                  volumes:
                  - name: data
                    emptyDir: {}
                  - name: block
                    persistentVolumeClaim:
                      claimName: block
                """);
    }

    @Test
    void mounts_that_bring_their_volume() {
        assertYaml(
                pod().inContainer(
                                "app",
                                c -> c.volumeMount(configMap("shop.conf"), "/etc/a")
                                        .volumeMount(configMap("shop.conf"), "/etc/b")
                                        .volumeMount(configMap("shop.conf").optional(), "/etc/c")
                                        .volumeMount(secret("db"), "/secrets", m -> m.readOnly())
                                        .volumeMount(emptyDir(), "/var/cache", m -> m.subPath("x"))
                                        .volumeMount(persistentVolumeClaim("data"), "/data")
                                        .volumeMount(hostPath("/var/log"), "/host")
                                        .volumeMount(nfs("nfs", "/x"), "/nfs")
                                        .volumeMount(image("example/models:1"), "/models"))
                        .sidecar(
                                "side",
                                "s",
                                c -> c.volumeMount(emptyDir(), "/var/cache")
                                        .volumeMount(persistentVolumeClaim("data"), "/data")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  initContainers:
                  - name: side
                    image: s
                    restartPolicy: Always
                    volumeMounts:
                    - name: side-var-cache
                      mountPath: /var/cache
                    - name: pvc-data
                      mountPath: /data
                  containers:
                  - name: app
                    image: example/app:1
                    volumeMounts:
                    - name: configmap-shop-conf
                      mountPath: /etc/a
                    - name: configmap-shop-conf
                      mountPath: /etc/b
                    - name: configmap-shop-conf-2
                      mountPath: /etc/c
                    - name: secret-db
                      mountPath: /secrets
                      readOnly: true
                    - name: app-var-cache
                      mountPath: /var/cache
                      subPath: x
                    - name: pvc-data
                      mountPath: /data
                    - name: host-var-log
                      mountPath: /host
                    - name: nfs-nfs-x
                      mountPath: /nfs
                    - name: image-example-models-1
                      mountPath: /models
                  volumes:
                  - name: configmap-shop-conf
                    configMap:
                      name: shop.conf
                  - name: configmap-shop-conf-2
                    configMap:
                      name: shop.conf
                      optional: true
                  - name: secret-db
                    secret:
                      secretName: db
                  - name: app-var-cache
                    emptyDir: {}
                  - name: pvc-data
                    persistentVolumeClaim:
                      claimName: data
                  - name: host-var-log
                    hostPath:
                      path: /var/log
                  - name: nfs-nfs-x
                    nfs:
                      server: nfs
                      path: /x
                  - name: image-example-models-1
                    image:
                      reference: example/models:1
                  - name: side-var-cache
                    emptyDir: {}
                """);
    }

    @Test
    void names_that_are_too_long_keep_their_beginning_and_stay_different() {
        String path = "/a-very-long-path/that-goes-on/and-on/and-on/until-no-label-can-hold-it";
        assertContainer(app().volumeMount(emptyDir(), path).volumeMount(emptyDir(), path + "/2"), """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: example/app:1
                    volumeMounts:
                    - name: app-a-very-long-path-that-goes-on-and-on-and-on-until-6d173764
                      mountPath: /a-very-long-path/that-goes-on/and-on/and-on/until-no-label-can-hold-it
                    - name: app-a-very-long-path-that-goes-on-and-on-and-on-until-8426f447
                      mountPath: /a-very-long-path/that-goes-on/and-on/and-on/until-no-label-can-hold-it/2
                  volumes:
                  - name: app-a-very-long-path-that-goes-on-and-on-and-on-until-6d173764
                    emptyDir: {}
                  - name: app-a-very-long-path-that-goes-on-and-on-and-on-until-8426f447
                    emptyDir: {}
                """);
    }
}
