package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// mode answers one line of input.
type mode func(line []byte, out *json.Encoder) error

// answerLines answers all lines that are not blank. Answers are written out whenever no more input waits, so that a
// caller may ask line by line as well as all at once.
func answerLines(in io.Reader, out io.Writer, answer mode) error {
	lines := bufio.NewReaderSize(in, 1<<20)
	buffer := bufio.NewWriterSize(out, 1<<18)
	answers := json.NewEncoder(buffer)
	answers.SetEscapeHTML(false)
	for {
		line, readError := lines.ReadBytes('\n')
		if readError != nil && !errors.Is(readError, io.EOF) {
			return readError
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if err := answer(line, answers); err != nil {
				return err
			}
		}
		if readError != nil || lines.Buffered() == 0 {
			if err := buffer.Flush(); err != nil {
				return err
			}
		}
		if readError != nil {
			return nil
		}
	}
}
