import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCountries } from '../../src/mentions/countries.ts'

const countries = parseCountries(readFileSync(new URL('../../data/countries.tsv', import.meta.url), 'utf8'))

test.each([
  ['Iraq', ['IQ']],
  ['IRAQ', ['IQ']],
  ['the United States', ['US']],
  ['U.S.', ['US']],
  ['US', ['US']],
  ['us', []],
  ['America', ['US']],
  ['Britain', ['GB']],
  ['Congo', ['CD', 'CG']],
  ['Burma', ['MM']],
  ['Côte d’Ivoire', ['CI']],
  ['the Vatican', ['VA']],
  ['Soviet Union', [undefined]],
  ['Baghdad', []],
])('the name %s', (name, isos) => {
  expect(countries.named(name).map(country => country.iso2)).toEqual(isos)
})

test.each([
  ['Iraqi', ['IQ']],
  ['Afghans', ['AF']],
  ['Americans', ['US']],
  ['U.S.', ['US']],
  ['Britons', ['GB']],
  ['Frenchmen', ['FR']],
  ['Dominican', ['DM', 'DO']],
  ['Nigerien', ['NE']],
  ['Nigerian', ['NG']],
  ['Soviet', [undefined]],
  ['Iraq', []],
])('the people %s', (word, isos) => {
  expect(countries.ofPeople(word).map(country => country.iso2)).toEqual(isos)
})

test('every row is whole: 250 states and territories, each code once, coordinates on the globe', () => {
  const isos = countries.all.flatMap(country => country.iso2 ?? [])
  expect(isos.length).toBe(250)
  expect(new Set(isos).size).toBe(250)
  for (const country of countries.all) {
    expect(Math.abs(country.lat), country.name).toBeLessThanOrEqual(90)
    expect(Math.abs(country.lon), country.name).toBeLessThanOrEqual(180)
    expect(country.former, country.name).toBe(country.iso2 === undefined)
  }
})
