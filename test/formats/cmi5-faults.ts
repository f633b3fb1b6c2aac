/** A part of `cmi5.xml` and what stands in its place, and what the check says to that. */
interface Fault {
  readonly fault: string
  readonly from: string | RegExp
  readonly to: string
  readonly says: string
}

export const lang = '<langstring lang="en">'

/** One fault for each rule of the course structure. */
export const cmi5Faults: readonly Fault[] = [
  { fault: 'XML that does not parse', from: '</course>', to: '', says: 'mismatch' },
  {
    fault: 'another namespace',
    from: 'CourseStructure.xsd',
    to: 'Other.xsd',
    says: 'the root must be',
  },
  { fault: 'another root', from: /courseStructure/g, to: 'course', says: 'the root must be' },
  {
    fault: 'no course',
    from: /<course .*?<\/course>/,
    to: '',
    says: 'courseStructure has no course',
  },
  {
    fault: 'a second course',
    from: '</course>',
    to: '</course><course id="urn:x"/>',
    says: 'course has no place here',
  },
  {
    fault: 'a course without an id',
    from: /<course id="[^"]*"/,
    to: '<course',
    says: 'course lacks id',
  },
  {
    fault: 'a course id that is no IRI',
    from: /<course id="[^"]*"/,
    to: '<course id="mini"',
    says: 'id="mini", not an IRI',
  },
  { fault: 'no title', from: /<title>.*?<\/title>/, to: '', says: 'course has no title' },
  {
    fault: 'no description',
    from: /<description>.*?<\/description>/,
    to: '',
    says: 'course has no description',
  },
  {
    fault: 'description before title',
    from: /(<title>.*?<\/title>)(<description>.*?<\/description>)/,
    to: '$2$1',
    says: 'course has no title at its place',
  },
  {
    fault: 'a text outside a langstring',
    from: /<title>.*?<\/title>/,
    to: '<title>Mini</title>',
    says: 'title has text in it',
  },
  {
    fault: 'an empty langstring',
    from: `${lang}Mini<`,
    to: `${lang}<`,
    says: 'langstring has "" in it, not a text',
  },
  {
    fault: 'a langstring without a language',
    from: lang,
    to: '<langstring>',
    says: 'langstring lacks lang',
  },
  {
    fault: 'a language that is none',
    from: lang,
    to: '<langstring lang="english language">',
    says: 'not a language tag',
  },
  {
    fault: 'an empty list of objectives',
    from: /<objectives>.*?<\/objectives>/,
    to: '<objectives/>',
    says: 'objectives has no objective',
  },
  {
    fault: 'an objective without an id',
    from: /<objective id="[^"]*"/,
    to: '<objective',
    says: 'objective lacks id',
  },
  {
    fault: 'a reference to no objective',
    from: 'idref="https://courses.example/mini/objective/know"',
    to: 'idref="urn:x"',
    says: 'refers to urn:x, which is no objective',
  },
  {
    fault: 'units before objectives',
    from: /(<objectives>.*?<\/objectives>)(<au.*<\/au>)/,
    to: '$2$1',
    says: 'objectives has no place here',
  },
  { fault: 'no unit', from: /<au.*<\/au>/, to: '', says: 'courseStructure has no au' },
  { fault: 'a unit without an id', from: /<au id="[^"]*"/, to: '<au', says: 'au lacks id' },
  {
    fault: 'a unit id that is no IRI',
    from: /<au id="[^"]*"/,
    to: '<au id="au"',
    says: 'id="au", not an IRI',
  },
  {
    fault: 'a unit with the id of the course',
    from: 'mini/au"',
    to: 'mini"',
    says: 'the id https://courses.example/mini is used twice',
  },
  {
    fault: 'no moveOn, which would satisfy at registration',
    from: ' moveOn="Passed"',
    to: '',
    says: 'au lacks moveOn',
  },
  {
    fault: 'a moveOn that cmi5 does not know',
    from: '"Passed"',
    to: '"passed"',
    says: 'moveOn="passed", not one of',
  },
  {
    fault: 'a pass without a mastery score',
    from: / masteryScore="[^"]*"/,
    to: '',
    says: 'au wants a pass without masteryScore',
  },
  {
    fault: 'a mastery score without a pass',
    from: '"Passed"',
    to: '"Completed"',
    says: 'au has masteryScore for no pass',
  },
  {
    fault: 'a mastery score in percent',
    from: '"0.5"',
    to: '"50"',
    says: 'masteryScore="50", not a decimal from 0 to 1',
  },
  {
    fault: 'a mastery score above one',
    from: '"0.5"',
    to: '"1.1"',
    says: 'masteryScore="1.1", not',
  },
  {
    fault: 'a negative mastery score',
    from: '"0.5"',
    to: '"-0.5"',
    says: 'masteryScore="-0.5", not',
  },
  {
    fault: 'a mastery score with five decimals',
    from: '"0.5"',
    to: '"0.66667"',
    says: 'masteryScore="0.66667", not',
  },
  {
    fault: 'a launch method that cmi5 does not know',
    from: '"AnyWindow"',
    to: '"Frame"',
    says: 'launchMethod="Frame", not one of',
  },
  {
    fault: 'an activity type that is no IRI',
    from: /activityType="[^"]*"/,
    to: 'activityType="course"',
    says: 'activityType="course", not an IRI',
  },
  {
    fault: 'an attribute that cmi5 does not know',
    from: '<au ',
    to: '<au scoreMax="1" ',
    says: 'unknown attribute scoreMax',
  },
  { fault: 'no address', from: /<url>.*?<\/url>/, to: '', says: 'au has no url' },
  { fault: 'an empty address', from: /<url>.*?<\/url>/, to: '<url/>', says: 'url has "" in it' },
  {
    fault: 'an address that is not in the package',
    from: '>index.html<',
    to: '>start.html<',
    says: 'start.html is not in the package',
  },
  {
    fault: 'an address before the objectives',
    from: /(<objectives><objective idref.*?<\/objectives>)(<url>.*?<\/url>)/,
    to: '$2$1',
    says: 'objectives has no place here in au',
  },
  {
    fault: 'launch parameters before the address',
    from: '<url>',
    to: '<launchParameters>a</launchParameters><url>',
    says: 'au has no url at its place',
  },
  {
    fault: 'an element of a vendor',
    from: '</url>',
    to: '</url><extra xmlns="urn:x"/>',
    says: 'extra has no place here in au',
  },
]
