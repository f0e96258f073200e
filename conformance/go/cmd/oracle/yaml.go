package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"

	splitter "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

// document is one document of a YAML file.
type document struct {
	File  string          `json:"file"`
	Index int             `json:"index"`
	JSON  json.RawMessage `json:"json,omitempty"`
	Error string          `json:"error,omitempty"`
}

// yamlFile answers for the file that the line names, with a line for each document that is not empty.
func yamlFile(line []byte, out *json.Encoder) error {
	name := string(line)
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	documents := splitter.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
	for index := 0; ; index++ {
		answer := document{File: name, Index: index}
		part, splitError := documents.Read()
		if errors.Is(splitError, io.EOF) {
			return nil
		}
		if splitError == nil {
			answer.JSON, err = yaml.YAMLToJSONStrict(part)
		} else {
			err = splitError
		}
		if err != nil {
			answer.JSON, answer.Error = nil, err.Error()
		} else if string(answer.JSON) == "null" {
			continue
		}
		if err := out.Encode(answer); err != nil {
			return err
		}
		if splitError != nil {
			return nil
		}
	}
}
